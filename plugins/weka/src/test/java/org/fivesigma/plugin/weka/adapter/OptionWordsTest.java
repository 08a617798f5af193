package org.fivesigma.plugin.weka.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.meta.AdaBoostM1;
import weka.classifiers.trees.REPTree;

final class OptionWordsTest {
    private static void set(String classifier, String options) {
        OptionWords.set(Classifiers.ALL.make(Classifiers.ALL.named(classifier)), options);
    }

    @Test
    void setsTheOptionsOfASchemeAndOfTheOneInside() {
        AdaBoostM1 boosting = new AdaBoostM1();
        OptionWords.set(boosting, "-I 17 -W weka.classifiers.trees.REPTree -- -L 4");
        assertEquals(17, boosting.getNumIterations());
        assertEquals(4, ((REPTree) boosting.getClassifier()).getMaxDepth());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J48 | -Z 3 | J48 does not take the options '-Z 3': Illegal options: -Z 3",
                "J48 | -M x | J48 does not take the options '-M x': For input string: \"x\"",
                "Vote | -P model | Vote does not take the options '-P model': its option -P reads or shows what is not part of the"
                        + " recipe, and cannot be used here",
                "Bagging | -W weka.classifiers.misc.SerializedClassifier | Bagging does not take the options '-W"
                        + " weka.classifiers.misc.SerializedClassifier': 'weka.classifiers.misc.SerializedClassifier' is no"
                        + " scheme that can be used here",
                "Bagging | -W SerializedClassifier | Bagging does not take the options '-W SerializedClassifier':"
                        + " 'SerializedClassifier' is no scheme that can be used here",
                "Bagging | -W java.io.File | Bagging does not take the options '-W java.io.File': 'java.io.File' is no scheme that"
                        + " can be used here",
                "J48 | -output-debug-info | J48 does not take the options '-output-debug-info': its option -output-debug-info reads"
                        + " or shows what is not part of the recipe, and cannot be used here"
            })
    void whatIsUnknownOrReachesBeyondTheRecipeIsRefusedWithTheReason(String scheme, String options, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> set(scheme, options))
                        .getMessage());
    }

    @Test
    void whatHidesInQuotesIsFound() {
        String options =
                "-B \"weka.classifiers.meta.Vote -B \\\"weka.classifiers.misc.InputMappedClassifier -L x\\\"\"";
        String message = assertThrows(IllegalArgumentException.class, () -> set("Stacking", options))
                .getMessage();
        assertTrue(
                message.endsWith("'weka.classifiers.misc.InputMappedClassifier' is no scheme that can be used here"),
                message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMO | -K \"weka.classifiers.functions.supportVector.RBFKernel -G 0.1\"",
                "IBk | -K 5 -A \"weka.core.neighboursearch.KDTree -A \\\"weka.core.EuclideanDistance -R first-last\\\"\"",
                "FilteredClassifier | -F \"weka.filters.unsupervised.attribute.Standardize\" -W weka.classifiers.functions.Logistic",
                "BayesNet | -D -Q weka.classifiers.bayes.net.search.local.K2 -- -P 2",
                "Stacking | -M weka.classifiers.functions.Logistic -B weka.classifiers.trees.J48 -B weka.classifiers.bayes.NaiveBayes"
            })
    void usualOptionsAreTaken(String scheme, String options) {
        set(scheme, options);
    }

    @Test
    void tellsFlagsOfTheSchemeFromThoseInside() {
        assertTrue(OptionWords.has("-I 3 -S 4 -W weka.classifiers.trees.J48 -- -C 0.1", "-S"));
        assertFalse(OptionWords.has("-I 3 -W weka.classifiers.trees.J48 -- -S", "-S"));
    }

    @Test
    void aMisspeltNameGetsTheNearest() {
        String message = assertThrows(IllegalArgumentException.class, () -> Classifiers.ALL.named("RandomForrest"))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "Weka has no classifier 'RandomForrest' that can be used here; did you mean 'RandomForest'?"),
                message);
        assertEquals("weka.classifiers.trees.J48", Classifiers.ALL.named("J48"));
    }
}

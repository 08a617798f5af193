package org.fivesigma.plugin.weka.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.weka.adapter.Classifiers;
import org.fivesigma.plugin.weka.adapter.EventInstances;
import org.fivesigma.plugin.weka.adapter.OptionWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.Classifier;
import weka.core.Instances;

/** Are the scores of our forms those of Weka's own models? */
final class TranslationTest {
    private static Classifier scheme(String name, String options) {
        Classifier scheme = Classifiers.ALL.make(Classifiers.ALL.named(name));
        OptionWords.set(scheme, options);
        return scheme;
    }

    private static double[] ofWeka(Classifier trained, LabelledEvents events) throws Exception {
        Instances instances = EventInstances.of(events);
        double[] scores = new double[events.rows()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = trained.distributionForInstance(instances.get(row))[EventInstances.SIGNAL];
        }
        return scores;
    }

    @ParameterizedTest
    @CsvSource({
        "J48, ''",
        "J48, -U -M 30",
        "J48, -A -C 0.1 -B",
        "J48, -S -O -J -M 10",
        "REPTree, ''",
        "REPTree, -P -M 20 -L 4",
        "REPTree, -I 1 -R",
        "RandomTree, ''",
        "RandomTree, -depth 3 -N 3",
        "RandomTree, -U -M 40",
        "DecisionStump, ''",
        "RandomForest, -I 12",
        "RandomForest, -I 7 -depth 4 -K 1 -P 60",
        "RandomForest, -I 5 -U",
        "Bagging, -I 6",
        "Bagging, -I 6 -W weka.classifiers.trees.J48 -- -M 15",
        "Bagging, -I 4 -W weka.classifiers.trees.DecisionStump",
        "AdaBoostM1, -I 25",
        "AdaBoostM1, -I 25 -Q",
        "AdaBoostM1, -I 1 -W weka.classifiers.trees.J48 -- -A -M 20",
        "AdaBoostM1, -I 8 -W weka.classifiers.trees.J48 -- -M 20",
        "AdaBoostM1, -I 8 -W weka.classifiers.trees.REPTree -- -L 3",
        "AdaBoostM1, -I 8 -W weka.classifiers.trees.RandomTree -- -depth 2",
        "Logistic, ''",
        "Logistic, -R 10 -M 5",
        "Logistic, -C -S"
    })
    void scoresAreThoseOfWeka(String name, String options) throws Exception {
        LabelledEvents training = TrainingEvents.random(600, 5);
        LabelledEvents others = TrainingEvents.random(900, 5);
        Classifier trained = scheme(name, options);
        trained.buildClassifier(EventInstances.of(training));
        WekaModel model = Translation.model(training.features(), trained);
        assertFalse(model.isWekaFile());
        // shares and normalisations are rounded once more or less
        assertArrayEquals(ofWeka(trained, others), model.scores(others.table()), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"REPTree, ''", "DecisionStump, ''", "AdaBoostM1, ''", "RandomForest, -I 3", "Logistic, ''", "J48, ''"})
    void eventsThatCannotBeToldApartAreScoredAsWekaDoes(String name, String options) throws Exception {
        LabelledEvents random = TrainingEvents.random(40, 2);
        double[][] constant = new double[2][40];
        LabelledEvents training = new LabelledEvents(random.features(), constant, random.signal(), random.weights());
        Classifier trained = scheme(name, options);
        trained.buildClassifier(EventInstances.of(training));
        WekaModel model = Translation.model(training.features(), trained);
        assertArrayEquals(ofWeka(trained, training), model.scores(training.table()), 1e-12);
    }

    @Test
    void whatHasNoFormOfOurOwnIsKeptAsWekasFileWithTheSameScores() throws Exception {
        LabelledEvents training = TrainingEvents.random(300, 4);
        Classifier trained = scheme("NaiveBayes", "");
        assertFalse(Translation.exists(trained));
        trained.buildClassifier(EventInstances.of(training));
        WekaModel model = Translation.model(training.features(), trained);
        assertTrue(model.isWekaFile());
        assertArrayEquals(ofWeka(trained, training), model.scores(training.table()));
    }

    @Test
    void boostingSomethingElseHasNoFormOfOurOwn() {
        assertFalse(Translation.exists(scheme("AdaBoostM1", "-W weka.classifiers.bayes.NaiveBayes")));
        assertFalse(Translation.exists(scheme("LogitBoost", "")));
        assertEquals(true, Translation.exists(scheme("AdaBoostM1", "-W weka.classifiers.trees.REPTree")));
    }
}

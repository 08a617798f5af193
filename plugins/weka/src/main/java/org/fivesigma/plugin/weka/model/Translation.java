package org.fivesigma.plugin.weka.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.StepFailure;
import weka.classifiers.Classifier;
import weka.classifiers.SingleClassifierEnhancer;
import weka.classifiers.functions.Logistic;
import weka.classifiers.meta.AdaBoostM1;
import weka.classifiers.meta.Bagging;
import weka.classifiers.rules.ZeroR;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;
import weka.filters.unsupervised.attribute.ReplaceMissingValues;

/** Makes models of our own of what Weka trained: of single trees, trees that are bagged or boosted, and logistic regressions. */
public final class Translation {
    /** By how much J48 wants one class to be more probable than the one before, when it decides. */
    private static final double MARGIN_OF_J48 = 1e-6;

    private static final List<Class<? extends Classifier>> OF_TREES =
            List.of(AdaBoostM1.class, Bagging.class, RandomForest.class);

    private Translation() {}

    /** Whether a classifier with these options has a form of our own, before or after it is trained. */
    public static boolean exists(Classifier classifier) {
        if (classifier instanceof SingleClassifierEnhancer enhancer && OF_TREES.contains(classifier.getClass())) {
            return TreeTranslation.takes(enhancer.getClassifier().getClass());
        }
        return classifier.getClass() == Logistic.class || TreeTranslation.takes(classifier.getClass());
    }

    /** The model of a trained classifier: in a form of our own where there is one, else as Weka's file. */
    public static WekaModel model(List<String> features, Classifier trained) throws IOException, StepFailure {
        return new WekaModel(
                features, exists(trained) ? translated(features, trained) : FileScorer.of(features, trained));
    }

    private static Scorer translated(List<String> features, Classifier trained) {
        if (trained instanceof Logistic logistic) {
            return logistic(features, logistic);
        }
        if (trained instanceof AdaBoostM1 boosted) {
            return boosted(boosted);
        }
        if (trained instanceof Bagging bagged) {
            return together(
                    Arrays.asList(HiddenField.of(bagged, "m_Classifiers", Classifier[].class)), true, new double[0]);
        }
        return together(List.of(trained), true, new double[0]);
    }

    private static Scorer boosted(AdaBoostM1 boosted) {
        int performed = HiddenField.whole(boosted, "m_NumIterationsPerformed");
        if (performed == 0) {
            double[] share =
                    HiddenField.of(HiddenField.of(boosted, "m_ZeroR", ZeroR.class), "m_Counts", double[].class);
            ProbabilityTree.Builder constant = new ProbabilityTree.Builder();
            int root = constant.leaf(share[0], share[1]);
            return new TreesScorer(constant.build(), new int[] {root}, new double[0], 0);
        }
        List<Classifier> trees = Arrays.asList(HiddenField.of(boosted, "m_Classifiers", Classifier[].class))
                .subList(0, performed);
        if (performed == 1) {
            return together(trees, true, new double[0]);
        }
        double[] votes = Arrays.copyOf(HiddenField.of(boosted, "m_Betas", double[].class), performed);
        return together(trees, false, votes);
    }

    private static Scorer together(List<Classifier> trees, boolean correcting, double[] votes) {
        ProbabilityTree.Builder nodes = new ProbabilityTree.Builder();
        TreeTranslation translation = new TreeTranslation(nodes);
        int[] roots = trees.stream()
                .mapToInt(tree -> translation.add(tree, correcting))
                .toArray();
        double margin = trees.get(0) instanceof J48 ? MARGIN_OF_J48 : 0;
        return new TreesScorer(nodes.build(), roots, votes, margin);
    }

    private static Scorer logistic(List<String> features, Logistic logistic) {
        List<String> names = predictors(HiddenField.of(logistic, "m_structure", Instances.class));
        double[][] trained = logistic.coefficients();
        double[] coefficients = new double[features.size()];
        for (int i = 0; i < names.size(); i++) {
            // Weka's are those of the class background against signal
            coefficients[features.indexOf(names.get(i))] = -trained[i + 1][0];
        }
        ReplaceMissingValues replacing = HiddenField.of(logistic, "m_ReplaceMissingValues", ReplaceMissingValues.class);
        double[] means = HiddenField.of(replacing, "m_ModesAndMeans", double[].class);
        return new LogisticScorer(-trained[0][0], coefficients, Arrays.copyOf(means, features.size()));
    }

    /** The features that Weka kept, in its order; one that is constant it leaves out. */
    private static List<String> predictors(Instances structure) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < structure.numAttributes(); i++) {
            if (i != structure.classIndex()) {
                names.add(structure.attribute(i).name());
            }
        }
        return names;
    }
}

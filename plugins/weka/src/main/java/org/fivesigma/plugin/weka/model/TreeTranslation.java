package org.fivesigma.plugin.weka.model;

import java.util.List;
import java.util.Optional;
import weka.classifiers.Classifier;
import weka.classifiers.rules.ZeroR;
import weka.classifiers.trees.DecisionStump;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomTree;
import weka.classifiers.trees.j48.ClassifierSplitModel;
import weka.classifiers.trees.j48.ClassifierTree;
import weka.classifiers.trees.j48.Distribution;

/** Translates single decision trees of Weka, node by node. */
final class TreeTranslation {
    private static final List<Class<? extends Classifier>> TREES =
            List.of(J48.class, REPTree.class, RandomTree.class, DecisionStump.class);

    private static final double STAYS = Double.NaN;

    private final ProbabilityTree.Builder nodes;

    TreeTranslation(ProbabilityTree.Builder nodes) {
        this.nodes = nodes;
    }

    /** Whether classifiers of this class can be translated. */
    static boolean takes(Class<? extends Classifier> type) {
        return TREES.contains(type);
    }

    /** Adds a tree and gives the number of its root; J48's leaves with Laplace's correction only where asked for. */
    int add(Classifier trained, boolean correcting) {
        if (trained instanceof J48 tree) {
            ClassifierTree root = HiddenField.of(tree, "m_root", ClassifierTree.class);
            return c45(root, correcting && tree.getUseLaplace());
        }
        String constant = trained instanceof DecisionStump ? "m_ZeroR" : "m_zeroR";
        Optional<ZeroR> share = HiddenField.find(trained, constant, ZeroR.class);
        if (share.isPresent()) {
            return leaf(HiddenField.of(share.get(), "m_Counts", double[].class));
        }
        if (trained instanceof DecisionStump stump) {
            return stump(stump);
        }
        Object root = HiddenField.of(trained, "m_Tree", Object.class);
        boolean unclassified = trained instanceof RandomTree random && random.getAllowUnclassifiedInstances();
        return trained instanceof RandomTree
                ? successor(root, "m_ClassDistribution", Optional.empty(), unclassified)
                : successor(root, "m_ClassProbs", Optional.empty(), false);
    }

    private int leaf(double[] distribution) {
        return nodes.leaf(distribution[0], distribution[1]);
    }

    /** A stump gives an event whose feature is missing what it gives to all events together. */
    private int stump(DecisionStump stump) {
        double[][] distribution = HiddenField.of(stump, "m_Distribution", double[][].class);
        int root = leaf(distribution[2]);
        int left = leaf(distribution[0]);
        int right = leaf(distribution[1]);
        double threshold = HiddenField.number(stump, "m_SplitPoint");
        nodes.split(root, HiddenField.whole(stump, "m_AttIndex"), threshold, left, right, STAYS, STAYS);
        return root;
    }

    /** A node of a random tree or a tree pruned by reduced error; where it is empty, its parent's distribution counts. */
    private int successor(Object node, String field, Optional<double[]> above, boolean unclassified) {
        double[] own = HiddenField.find(node, field, double[].class)
                .map(TreeTranslation::normalised)
                .or(() -> unclassified ? Optional.empty() : above)
                .orElseGet(() -> new double[2]);
        int added = leaf(own);
        int feature = HiddenField.whole(node, "m_Attribute");
        if (feature < 0) {
            return added;
        }
        Object[] successors = HiddenField.of(node, "m_Successors", Object[].class);
        double[] shares = HiddenField.of(node, "m_Prop", double[].class);
        int left = successor(successors[0], field, Optional.of(own), unclassified);
        int right = successor(successors[1], field, Optional.of(own), unclassified);
        // these trees send a value left that is below the split point
        double atMost = Math.nextDown(HiddenField.number(node, "m_SplitPoint"));
        nodes.split(added, feature, atMost, left, right, shares[0], shares[1]);
        return added;
    }

    private static double[] normalised(double[] counts) {
        double sum = counts[0] + counts[1];
        return sum == 0 ? counts.clone() : new double[] {counts[0] / sum, counts[1] / sum};
    }

    private int c45(ClassifierTree tree, boolean corrected) {
        ClassifierSplitModel model = tree.getLocalModel();
        Distribution counts = model.distribution();
        int added = corrected
                ? nodes.leaf(counts.laplaceProb(0), counts.laplaceProb(1))
                : nodes.leaf(counts.prob(0), counts.prob(1));
        if (tree.isLeaf()) {
            return added;
        }
        int left = son(tree, 0, corrected);
        int right = son(tree, 1, corrected);
        double leftShare = counts.perBag(0) / counts.total();
        double rightShare = counts.perBag(1) / counts.total();
        double atMost = HiddenField.number(model, "m_splitPoint");
        nodes.split(added, HiddenField.whole(model, "m_attIndex"), atMost, left, right, leftShare, rightShare);
        return added;
    }

    /** A son without events gives what its parent gives to it. */
    private int son(ClassifierTree parent, int index, boolean corrected) {
        ClassifierTree son = parent.getSons()[index];
        if (!HiddenField.of(son, "m_isEmpty", Boolean.class)) {
            return c45(son, corrected);
        }
        Distribution counts = parent.getLocalModel().distribution();
        return corrected
                ? nodes.leaf(counts.laplaceProb(0, index), counts.laplaceProb(1, index))
                : nodes.leaf(counts.prob(0, index), counts.prob(1, index));
    }
}

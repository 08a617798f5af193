package org.fivesigma.plugin.trees.boosting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;

/** Trains one model from its first tree to its last. */
final class Training {
    private final BoostedTrees.Params params;
    private final Material material;
    private final StepContext context;

    Training(BoostedTrees.Params params, Material material, StepContext context) {
        this.params = params;
        this.material = material;
        this.context = context;
    }

    /** The trained model, with what there is to tell of its training. */
    Learner.Trained run() throws InterruptedException {
        Losses losses = new Losses(params.earlyStopping(), material);
        double[] sums = new double[material.training().rows()];
        List<GrownTree> trees = new ArrayList<>();
        if (!material.isConstant(params.rules())) {
            sums = grow(trees, losses);
        }
        int rounds = trees.size();
        trees.subList(losses.bestRound(), rounds).clear();
        if (trees.size() < rounds) {
            sums = sums(trees, material.sample(context.threads()).columns());
        }
        return new Learner.Trained(ensemble(trees), measures(trees, rounds, sums, losses));
    }

    private double[] grow(List<GrownTree> trees, Losses losses) throws InterruptedException {
        Sample sample = material.sample(context.threads());
        try (Crew crew = Crew.of(context.threads(), sample, params.trees())) {
            Rounds rounds = new Rounds(sample, params.rules(), params.drawing(), params.learningRate(), crew);
            while (trees.size() < params.trees() && !losses.stop()) {
                Optional<GrownTree> tree = rounds.next();
                if (tree.isEmpty()) {
                    break;
                }
                trees.add(tree.get());
                losses.take(tree.get());
                context.progress((double) trees.size() / params.trees(), trees.size() + " trees");
            }
            return rounds.sums();
        }
    }

    private static double[] sums(List<GrownTree> trees, PackedColumns columns) {
        double[] sums = new double[columns.rows()];
        for (GrownTree tree : trees) {
            for (int row = 0; row < sums.length; row++) {
                sums[row] += tree.value(tree.leaf(columns, row));
            }
        }
        return sums;
    }

    private TreeEnsemble ensemble(List<GrownTree> trees) {
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int[] roots = trees.stream().mapToInt(tree -> tree.appendTo(nodes)).toArray();
        return new TreeEnsemble(
                material.features(), TreeEnsemble.Link.LOGISTIC, material.base(), false, roots, nodes.build());
    }

    private Measures measures(List<GrownTree> trees, int rounds, double[] sums, Losses losses) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("trees", Measure.of(trees.size()));
        measures.put(
                "leaves", Measure.of(trees.stream().mapToInt(GrownTree::leaves).sum()));
        measures.put("rounds", Measure.of(rounds));
        measures.put("training-loss", Measure.of(Losses.of(material.training(), material.base(), sums)));
        if (params.earlyStopping().isPresent()) {
            measures.put("stopping-loss", Measure.of(losses.best()));
        }
        return new Measures(measures);
    }
}

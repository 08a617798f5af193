package org.fivesigma.plugin.explanation.permutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.work.Pieces;

/**
 * Decision trees asked for the scores of permuted events, equal to the bit to those of {@link TreeEnsemble#scores}.
 *
 * <p>Most of what a plain scoring does is done once for all permutations, see {@link MaskedTree},
 * {@link WideMaskedTree} and {@link WalkedTree}.
 */
final class TreeRescoring implements Rescoring {
    private final RankedTrees trees;
    private final int[][] ranks;
    private final int events;
    private final int threads;

    private TreeRescoring(RankedTrees trees, int[][] ranks, int events, int threads) {
        this.trees = trees;
        this.ranks = ranks;
        this.events = events;
        this.threads = threads;
    }

    /** Trees and events prepared for each other, unless the trees are too large for it. */
    static Optional<TreeRescoring> of(TreeEnsemble ensemble, EventTable events, int threads)
            throws StepFailure, InterruptedException {
        double[][] values = ensemble.features().stream().map(events::numbers).toArray(double[][]::new);
        boolean[] missing = new boolean[values.length];
        for (int feature = 0; feature < values.length; feature++) {
            missing[feature] = Arrays.stream(values[feature]).anyMatch(Double::isNaN);
        }
        Optional<RankedTrees> trees = RankedTrees.of(ensemble, missing);
        if (trees.isEmpty()) {
            return Optional.empty();
        }
        int[][] ranks = new int[values.length][];
        Pieces.run(
                ranks.length, threads, feature -> ranks[feature] = trees.get().ranks(feature, values[feature]));
        return Optional.of(new TreeRescoring(trees.get(), ranks, events.rows(), threads));
    }

    @Override
    public List<double[][]> scores(List<Shuffled> shuffled) throws StepFailure, InterruptedException {
        List<double[][]> scores = new ArrayList<>();
        for (Shuffled unit : shuffled) {
            scores.add(new double[unit.rows().size()][events]);
        }
        ThreadLocal<Crew> crews = ThreadLocal.withInitial(() -> new Crew(trees, new EventBlock(ranks, shuffled)));
        int blocks = (events + EventBlock.ROWS - 1) / EventBlock.ROWS;
        try {
            Pieces.run(blocks, threads, number -> {
                int start = number * EventBlock.ROWS;
                EventBlock block = crews.get().sums(start, Math.min(EventBlock.ROWS, events - start));
                for (int unit = 0; unit < block.units(); unit++) {
                    for (int repeat = 0; repeat < block.repeats(unit); repeat++) {
                        finish(block.sums(unit, repeat), scores.get(unit)[repeat], start, block.rows());
                    }
                }
            });
        } finally {
            // the other threads end with the work, but the caller goes on
            crews.remove();
        }
        return scores;
    }

    /** What one thread works with. */
    private record Crew(
            RankedTrees trees, EventBlock block, MaskedTree masked, WideMaskedTree wide, WalkedTree walked) {
        Crew(RankedTrees trees, EventBlock block) {
            this(
                    trees,
                    block,
                    new MaskedTree(trees, block),
                    new WideMaskedTree(trees, block),
                    new WalkedTree(trees, block));
        }

        /** Sums up the leaves of so many events, tree by tree as the ensemble does. */
        EventBlock sums(int start, int rows) {
            block.load(start, rows);
            walked.load();
            for (int tree = 0; tree < trees.ensemble().trees(); tree++) {
                add(tree);
            }
            return block;
        }

        private void add(int tree) {
            if (block.isUnpermuted()) {
                walked.addUnpermuted(tree);
                return;
            }
            // one word is worth a way of its own: forests of depth 5 take 0.6 of the time that they take with several
            if (trees.leaves(tree) <= MaskedTree.LEAVES) {
                masked.add(tree);
                return;
            }
            if (!wide.add(tree)) {
                walked.add(tree);
            }
        }
    }

    /** Makes scores of sums of leaves as {@link TreeEnsemble#margins} does. */
    private void finish(double[] sums, double[] scores, int start, int rows) {
        TreeEnsemble ensemble = trees.ensemble();
        double scale = ensemble.link() == TreeEnsemble.Link.MEAN ? Math.max(1, ensemble.trees()) : 1;
        for (int row = 0; row < rows; row++) {
            scores[start + row] = ensemble.score(ensemble.base() + sums[row] / scale);
        }
    }
}

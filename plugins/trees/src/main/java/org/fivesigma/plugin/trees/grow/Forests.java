package org.fivesigma.plugin.trees.grow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Study;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.api.work.Pieces;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * Grows forests from the same events.
 *
 * <p>What a tree draws at random follows from the seed, its number and the path to a node: neither the other trees nor the
 * number of threads play a part.
 */
public final class Forests {
    /** The most trees whose leaf values add up without rounding. */
    public static final int MOST_TREES = 8192;

    /** Memory for scores that are added up at the same time; more forests than fit are grown in turns. */
    private static final long SHEET_BYTES = 256L << 20;

    private final TrainingEvents events;
    private final boolean bootstrap;
    private final long seed;
    private final int threads;

    /**
     * Forests.
     *
     * @param bootstrap whether each tree grows from as many events as there are, drawn with replacement, or from all of them
     * @param threads how many threads may work
     */
    public Forests(TrainingEvents events, boolean bootstrap, long seed, int threads) {
        this.events = events;
        this.bootstrap = bootstrap;
        this.seed = seed;
        this.threads = threads;
    }

    /** Grows one forest. */
    public TreeEnsemble grow(TreeSettings settings, List<String> features) throws StepFailure, InterruptedException {
        Cohort cohort = Cohort.of(events, List.of(settings));
        List<Branch> trees =
                Stream.generate(Branch::new).limit(settings.trees()).toList();
        // nobody is held out, whatever the columns
        grow(cohort, events.columns(), new int[0], trees, new Sheets(cohort, 0));
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        int[] roots = trees.stream().mapToInt(tree -> tree.addTo(nodes)).toArray();
        return new TreeEnsemble(features, TreeEnsemble.Link.MEAN, 0, false, roots, nodes.build());
    }

    /** Grows many forests, and scores events that do not train with each. */
    public void score(List<TreeSettings> forests, LabelledEvents heldOut, Study.Scores scores)
            throws StepFailure, InterruptedException {
        long each = 8L * Math.max(1, heldOut.rows()) * (threads + 1);
        int together = (int) Math.max(1, Math.min(forests.size(), SHEET_BYTES / each));
        QuantisedColumns exact = QuantisedColumns.of(heldOut, QuantisedColumns.EXACT, threads);
        int[] rows = IntStream.range(0, heldOut.rows()).toArray();
        for (int first = 0; first < forests.size(); first += together) {
            List<TreeSettings> turn = forests.subList(first, Math.min(forests.size(), first + together));
            Cohort cohort = Cohort.of(events, turn);
            Sheets sheets = new Sheets(cohort, heldOut.rows());
            grow(cohort, exact, rows, List.of(), sheets);
            ScoreSheet sum = sheets.sum();
            for (int forest = 0; forest < turn.size(); forest++) {
                scores.of(first + forest, sum.scores(forest));
            }
        }
    }

    private void grow(Cohort cohort, QuantisedColumns exact, int[] heldOut, List<Branch> kept, Sheets sheets)
            throws InterruptedException {
        int most = IntStream.range(0, cohort.manners().size())
                .map(cohort::trees)
                .max()
                .orElse(0);
        long[] seeds = new long[most];
        Arrays.setAll(seeds, tree -> Draws.ofTree(seed, tree));
        Plot plot = new Plot(cohort, exact, heldOut, seeds, sheets);
        if (!bootstrap) {
            plot.growTogether(kept);
            return;
        }
        Pieces.run(most, threads, tree -> {
            int[] alone = {tree};
            List<Branch> branches = kept.isEmpty() ? List.of() : List.of(kept.get(tree));
            Grower grower = plot.grower();
            grower.finish(grower.root(events.bootstrap(seeds[tree]), heldOut, walks(cohort, alone, branches), 1));
            plot.done(grower);
        });
    }

    /** The trees of all manners that have them, at the root. */
    private static List<Walk> walks(Cohort cohort, int[] trees, List<Branch> branches) {
        List<Walk> walks = new ArrayList<>();
        for (int manner = 0; manner < cohort.manners().size(); manner++) {
            int most = cohort.trees(manner);
            int[] having = Arrays.stream(trees).filter(tree -> tree < most).toArray();
            if (having.length > 0) {
                walks.add(new Walk(manner, cohort.stopsBeyond(manner, having[0]), having, branches));
            }
        }
        return walks;
    }

    /** What all growers of a cohort share. */
    private final class Plot {
        private final Cohort cohort;
        private final QuantisedColumns exact;
        private final int[] heldOut;
        private final long[] seeds;
        private final Sheets sheets;

        private Plot(Cohort cohort, QuantisedColumns exact, int[] heldOut, long[] seeds, Sheets sheets) {
            this.cohort = cohort;
            this.exact = exact;
            this.heldOut = heldOut;
            this.seeds = seeds;
            this.sheets = sheets;
        }

        private Grower grower() {
            return new Grower(events.columns(), cohort, exact, seeds, sheets.take());
        }

        private void done(Grower grower) {
            sheets.giveBack(grower.harvest());
        }

        /** Grows all trees from all events: first the widest nodes level by level, then what hangs below each. */
        private void growTogether(List<Branch> kept) throws InterruptedException {
            int[] all = IntStream.range(0, seeds.length).toArray();
            Grower first = grower();
            List<Group> groups = first.root(events.all(), heldOut, walks(cohort, all, kept), threads);
            done(first);
            for (int level = 0; threads > 1 && level < 4 && groups.size() < 8 * threads; level++) {
                groups = level(groups);
            }
            List<Group> apart = groups;
            Pieces.run(apart.size(), threads, i -> {
                Grower grower = grower();
                grower.finish(List.of(apart.get(i)));
                done(grower);
            });
        }

        private List<Group> level(List<Group> groups) throws InterruptedException {
            List<List<Group>> next =
                    new ArrayList<>(groups.stream().map(List::of).toList());
            Pieces.run(groups.size(), threads, i -> {
                Grower grower = grower();
                next.set(i, grower.expand(groups.get(i)));
                done(grower);
            });
            return next.stream().flatMap(List::stream).toList();
        }
    }

    /** Hands each grower a sheet that no other fills at the same time. */
    private static final class Sheets {
        private final Cohort cohort;
        private final int rows;
        private final Queue<ScoreSheet> free = new ConcurrentLinkedQueue<>();

        private Sheets(Cohort cohort, int rows) {
            this.cohort = cohort;
            this.rows = rows;
        }

        private ScoreSheet take() {
            ScoreSheet sheet = free.poll();
            return sheet == null ? new ScoreSheet(cohort, rows) : sheet;
        }

        private void giveBack(ScoreSheet sheet) {
            free.add(sheet);
        }

        private ScoreSheet sum() {
            ScoreSheet sum = new ScoreSheet(cohort, rows);
            free.forEach(sum::add);
            return sum;
        }
    }
}

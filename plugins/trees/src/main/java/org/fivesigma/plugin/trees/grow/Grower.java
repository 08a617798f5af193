package org.fivesigma.plugin.trees.grow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.fivesigma.plugin.trees.columns.QuantisedColumns;

/**
 * Grows trees node by node. Trees that have come the same way share the node: its histograms, best splits and division of
 * events are made once, however many trees and manners meet there.
 */
final class Grower {
    /** Values of features in the root from which on it is quicker to start threads. */
    private static final long WORTH_THREADS = 500_000;

    private final QuantisedColumns columns;
    private final Cohort cohort;
    private final Divider divider;
    private final ScoreSheet harvest;
    private final SplitSearch search;
    private final FeatureOrder order;
    private final long[] treeSeeds;

    /**
     * A grower, for one thread.
     *
     * @param heldOut the events that do not train, in exact bins
     * @param treeSeeds the seed of each tree
     * @param harvest takes the leaves
     */
    Grower(QuantisedColumns columns, Cohort cohort, QuantisedColumns heldOut, long[] treeSeeds, ScoreSheet harvest) {
        this.columns = columns;
        this.cohort = cohort;
        this.divider = new Divider(columns, heldOut);
        this.harvest = harvest;
        this.search = new SplitSearch(columns, cohort.rules());
        this.order = new FeatureOrder(columns.features());
        this.treeSeeds = treeSeeds;
    }

    /** Grows all that is left to grow. */
    void finish(List<Group> groups) throws InterruptedException {
        Deque<Group> open = new ArrayDeque<>(groups);
        while (!open.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            List<Group> next = expand(open.pop());
            // smaller children first: what waits then never holds more than twice the root's events
            for (int i = next.size() - 1; i >= 0; i--) {
                open.push(next.get(i));
            }
        }
    }

    /** Where leaves are harvested. */
    ScoreSheet harvest() {
        return harvest;
    }

    /** Makes the root of trees that share a sample, and divides it. */
    List<Group> root(Sample sample, int[] heldOut, List<Walk> walks, int threads) throws InterruptedException {
        int[] rows = sample.rows();
        Histograms histograms = Histograms.of(columns, sample, rows);
        if (allFeatures(walks)) {
            boolean worthThreads = (long) rows.length * columns.features() > WORTH_THREADS;
            histograms.makeAll(worthThreads ? threads : 1);
        }
        return open(new Node(sample, rows, histograms, heldOut, sample.sums(), 0, FeatureOrder.root(), walks));
    }

    private boolean allFeatures(List<Walk> walks) {
        return walks.stream()
                .anyMatch(walk -> cohort.manners().get(walk.manner()).maxFeatures() >= columns.features());
    }

    /** Makes both children of a node, and divides them; the groups of the smaller child come first. */
    List<Group> expand(Group group) {
        Node node = group.node();
        Sums left = group.split().left();
        Sums right = node.sums().minus(left);
        int depth = node.depth() + 1;
        boolean goesOn = goesOn(group.walks(), left, depth) || goesOn(group.walks(), right, depth);
        int[][] rows = goesOn ? divider.rows(node.rows(), group.split()) : new int[2][0];
        int[][] heldOut = divider.heldOut(node.heldOut(), group.split());
        int small = left.rows() <= right.rows() ? 0 : 1;
        Histograms ofSmall = Histograms.of(columns, node.sample(), rows[small]);
        Histograms ofLarge = Histograms.rest(node.histograms(), ofSmall, rows[1 - small]);
        Histograms[] histograms = {small == 0 ? ofSmall : ofLarge, small == 0 ? ofLarge : ofSmall};
        fork(group);
        Node[] children = new Node[2];
        for (int side = 0; side < 2; side++) {
            boolean isLeft = side == 0;
            List<Walk> walks = group.walks().stream()
                    .map(walk -> walk.on(isLeft ? Branch::left : Branch::right))
                    .toList();
            long path = isLeft ? FeatureOrder.left(node.path()) : FeatureOrder.right(node.path());
            Sums sums = isLeft ? left : right;
            children[side] =
                    new Node(node.sample(), rows[side], histograms[side], heldOut[side], sums, depth, path, walks);
        }
        List<Group> groups = new ArrayList<>(open(children[small]));
        groups.addAll(open(children[1 - small]));
        ofLarge.forgetOthers();
        return groups;
    }

    private boolean goesOn(List<Walk> walks, Sums sums, int depth) {
        for (Walk walk : walks) {
            for (int stop : walk.stops()) {
                if (!cohort.manners().get(walk.manner()).endsAt(stop, sums, depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void fork(Group group) {
        Sums all = group.node().sums();
        Split split = group.split();
        for (Walk walk : group.walks()) {
            SplitRule rule = cohort.manners().get(walk.manner()).rule();
            double gain = rule.purity(split.left()) + rule.purity(all.minus(split.left())) - rule.purity(all);
            Branch.Fork fork = new Branch.Fork(split.feature(), divider.threshold(split), split.missingLeft(), gain);
            walk.branches().forEach(branch -> branch.split(fork));
        }
    }

    /** Ends trees that end here, and groups the others by their splits. */
    private List<Group> open(Node node) {
        List<Walk> going = new ArrayList<>();
        for (Walk walk : node.walks()) {
            SplitRule rule = cohort.manners().get(walk.manner()).rule();
            double value = rule.value(node.sums());
            walk.branches().forEach(branch -> branch.holds(value, rule.weight(node.sums())));
            Walk rest = walk.with(alive(walk, node, value));
            if (rest.stops().length > 0) {
                going.add(rest);
            }
        }
        if (going.isEmpty()) {
            return List.of();
        }
        SplitChoice choice = new SplitChoice(search, node, cohort.rules().size(), columns.features());
        going.forEach(walk -> choice.ask(cohort.ruleOf()[walk.manner()]));
        Meeting meeting = new Meeting(node);
        for (Walk walk : going) {
            Walk stuck = meeting.part(walk, splits(walk, choice));
            for (int stop : stuck.trees().length > 0 ? stuck.stops() : new int[0]) {
                SplitRule rule = cohort.manners().get(walk.manner()).rule();
                harvest.leaf(stuck, stop, rule.value(node.sums()), node.heldOut());
            }
        }
        return meeting.groups();
    }

    /** The stops that do not end a walk here; leaves are harvested at the others. */
    private int[] alive(Walk walk, Node node, double value) {
        Manner manner = cohort.manners().get(walk.manner());
        int[] alive = new int[walk.stops().length];
        int size = 0;
        for (int stop : walk.stops()) {
            if (manner.endsAt(stop, node.sums(), node.depth())) {
                harvest.leaf(walk, stop, value, node.heldOut());
            } else {
                alive[size++] = stop;
            }
        }
        return Arrays.copyOf(alive, size);
    }

    /** The split that each tree of a walk chooses; only one where all choose the same. */
    private List<Split> splits(Walk walk, SplitChoice choice) {
        int rule = cohort.ruleOf()[walk.manner()];
        int maxFeatures = cohort.manners().get(walk.manner()).maxFeatures();
        if (maxFeatures >= columns.features()) {
            return List.of(choice.ofAll(rule));
        }
        List<Split> splits = new ArrayList<>(walk.trees().length);
        for (int tree : walk.trees()) {
            order.begin(treeSeeds[tree], choice.path());
            splits.add(choice.of(rule, order, maxFeatures));
        }
        return splits;
    }
}

package org.fivesigma.plugin.explanation.shap;

import java.util.Arrays;
import org.fivesigma.api.learning.TreeNodes;

/**
 * A deep tree with path-dependent contributions, in time that grows with the number of nodes times half the depth.
 *
 * <p>At the points of a {@link Quadrature} a leaf adds a product of one factor for each feature of its path. On the way down a
 * turn exchanges the factor of its feature; on the way up the products of all leaves below are summed, and one multiplication
 * tells what the turn's feature gets of them. Many events go together, so that the compiler takes four in an instruction.
 */
final class QuadratureTree implements TreeKernel {
    /** Events that go through the tree together. */
    private static final int LANES = 64;

    private final RankedTrees trees;
    private final int root;
    private final Quadrature rule;
    private final Turn[] first;
    private int depth;

    /**
     * A turn from a node to a child.
     *
     * @param node the node
     * @param child the child
     * @param share the share of the node's training weight that takes it
     * @param earlier the depth to which the path turned on the same feature before; 0 where it did not
     * @param kept for each point the exchange of factors where an event meets this and the earlier conditions on the feature
     * @param broken the same where it meets only the earlier ones
     * @param gain what the feature gets of the products below in the first case, beyond what the earlier turn gives it
     * @param loss the same in the second case
     * @param next the turns from the child; none from a leaf
     */
    private record Turn(
            int node,
            int child,
            double share,
            int earlier,
            double[] kept,
            double[] broken,
            double[] gain,
            double[] loss,
            Turn[] next) {}

    QuadratureTree(RankedTrees trees, int root) {
        this.trees = trees;
        this.root = root;
        rule = Quadrature.forFeatures(mostFeatures(root, new int[trees.features()]));
        double[] shares = new double[trees.features()];
        Arrays.fill(shares, 1);
        first = turns(root, 0, shares, new int[trees.features()]);
    }

    private int mostFeatures(int node, int[] seen) {
        TreeNodes nodes = trees.nodes();
        if (nodes.isLeaf(node)) {
            return 0;
        }
        int own = seen[nodes.feature(node)]++ == 0 ? 1 : 0;
        int most = own + Math.max(mostFeatures(nodes.left(node), seen), mostFeatures(nodes.right(node), seen));
        seen[nodes.feature(node)]--;
        return most;
    }

    private Turn[] turns(int node, int above, double[] shares, int[] depths) {
        TreeNodes nodes = trees.nodes();
        depth = Math.max(depth, above);
        return nodes.isLeaf(node)
                ? new Turn[0]
                : new Turn[] {
                    turn(node, nodes.left(node), above, shares, depths),
                    turn(node, nodes.right(node), above, shares, depths)
                };
    }

    private Turn turn(int node, int child, int above, double[] shares, int[] depths) {
        int feature = trees.nodes().feature(node);
        double before = shares[feature];
        int earlier = depths[feature];
        double share = trees.share(node, child);
        shares[feature] = before * share;
        depths[feature] = above + 1;
        Turn[] next = turns(child, above + 1, shares, depths);
        shares[feature] = before;
        depths[feature] = earlier;
        double[][] factors = new double[4][rule.size()];
        for (int q = 0; q < rule.size(); q++) {
            factors[0][q] = rule.met(q, before * share) / rule.met(q, before);
            factors[1][q] = rule.failed(q, before * share) / rule.met(q, before);
            factors[2][q] = rule.gained(q, before * share) - rule.gained(q, before);
            factors[3][q] = rule.lost(q) - rule.gained(q, before);
        }
        return new Turn(node, child, share, earlier, factors[0], factors[1], factors[2], factors[3], next);
    }

    @Override
    public void add(RankedEvents events, int start, int end, double[][] sums) throws InterruptedException {
        Walk walk = new Walk(events, sums);
        for (int from = start; from < end; from += LANES) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            walk.walk(from, Math.min(LANES, end - from));
        }
    }

    /** Some events on their way through the tree; arrays are by depth. */
    private final class Walk {
        private final RankedEvents events;
        private final double[][] sums;
        /** 1 where an event meets all conditions so far on the feature of the last turn, else 0. */
        private final double[][] met = new double[depth + 1][LANES];
        /** 1 where it failed the last of them only. */
        private final double[][] broke = new double[depth + 1][LANES];

        private final double[][] products = new double[depth + 1][LANES * rule.size()];
        private final double[][] below = new double[depth + 1][LANES * rule.size()];
        private final double[] failed = new double[LANES];
        private final double[] given = new double[LANES];
        private int start;
        private int count;

        private Walk(RankedEvents events, double[][] sums) {
            this.events = events;
            this.sums = sums;
            Arrays.fill(met[0], 1);
            Arrays.fill(products[0], 1);
        }

        private void walk(int from, int lanes) {
            start = from;
            count = lanes;
            follow(root, first, 0);
        }

        private void follow(int node, Turn[] turns, int at) {
            if (turns.length == 0) {
                scale(products[at], trees.nodes().value(node), below[at]);
                return;
            }
            Arrays.fill(below[at], 0);
            for (Turn turn : turns) {
                take(turn, at + 1);
                follow(turn.child, turn.next, at + 1);
                give(turn, at + 1);
                addAll(below[at + 1], below[at]);
            }
        }

        private void take(Turn turn, int to) {
            boolean right = trees.nodes().right(turn.node) == turn.child;
            meet(turn, right ? 0 : 1, right ? 1 : -1, met[turn.earlier], to);
            for (int q = 0; q < rule.size(); q++) {
                exchange(turn.kept[q], turn.broken[q], q * LANES, to);
            }
        }

        /** Says who takes the turn: {@code base} plus {@code sign} where an event goes right. */
        private void meet(Turn turn, int base, int sign, double[] before, int to) {
            int[] ranks = events.ranks(trees, turn.node);
            int rank = trees.rank(turn.node);
            double[] now = met[to];
            double[] broken = broke[to];
            for (int i = 0; i < count; i++) {
                now[i] = before[i] * (base + sign * (rank - ranks[start + i] >>> 31));
                broken[i] = before[i] - now[i];
                failed[i] = (1 - before[i]) * turn.share;
            }
        }

        private void exchange(double kept, double broken, int offset, int to) {
            double[] from = products[to - 1];
            double[] into = products[to];
            double[] now = met[to];
            double[] breaks = broke[to];
            for (int i = 0; i < LANES; i++) {
                into[offset + i] = from[offset + i] * (now[i] * kept + breaks[i] * broken + failed[i]);
            }
        }

        private void give(Turn turn, int to) {
            Arrays.fill(given, 0);
            for (int q = 0; q < rule.size(); q++) {
                give(turn.gain[q], turn.loss[q], q * LANES, to);
            }
            double[] sum = sums[trees.nodes().feature(turn.node)];
            for (int i = 0; i < count; i++) {
                sum[start + i] += given[i];
            }
        }

        private void give(double gain, double loss, int offset, int to) {
            double[] all = below[to];
            double[] now = met[to];
            double[] broken = broke[to];
            for (int i = 0; i < LANES; i++) {
                given[i] += (now[i] * gain + broken[i] * loss) * all[offset + i];
            }
        }

        private void scale(double[] from, double by, double[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] = from[i] * by;
            }
        }

        private void addAll(double[] from, double[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] += from[i];
            }
        }
    }
}

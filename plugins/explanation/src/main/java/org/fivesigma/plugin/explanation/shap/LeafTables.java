package org.fivesigma.plugin.explanation.shap;

/** What a leaf adds to each feature of its path, by slot and by the pattern of features that an event meets. */
final class LeafTables {
    private LeafTables() {}

    /**
     * What features add where an unknown one is averaged over the training events that came to its node (Lundberg et al.,
     * Nature Machine Intelligence 2, 56, 2020, "path-dependent").
     */
    static double[][] pathDependent(LeafPath leaf) {
        Quadrature rule = Quadrature.forFeatures(leaf.size());
        double[][] table = new double[leaf.size()][1 << leaf.size()];
        for (int met = 0; met < 1 << leaf.size(); met++) {
            for (int q = 0; q < rule.size(); q++) {
                double product = leaf.value();
                for (int slot = 0; slot < leaf.size(); slot++) {
                    boolean meets = (met >> slot & 1) == 1;
                    product *= meets ? rule.met(q, leaf.share(slot)) : rule.failed(q, leaf.share(slot));
                }
                for (int slot = 0; slot < leaf.size(); slot++) {
                    boolean meets = (met >> slot & 1) == 1;
                    table[slot][met] += product * (meets ? rule.gained(q, leaf.share(slot)) : rule.lost(q));
                }
            }
        }
        return table;
    }

    /**
     * What features add where unknown ones are those of a background event, averaged over the background ("interventional"
     * there). Only events matter that meet what the explained one fails: with {@code a} features that only the explained event
     * meets, and {@code b} that only the other does, each of the former gains {@code (a - 1)! b! / (a + b)!} and each of the
     * latter loses {@code a! (b - 1)! / (a + b)!}.
     *
     * @param background for each event of the background the pattern of features that it meets
     * @param weights the background's weights, adding up to 1
     */
    static double[][] interventional(LeafPath leaf, int[] background, double[] weights) {
        int full = (1 << leaf.size()) - 1;
        double[] weightOf = new double[full + 1];
        for (int row = 0; row < background.length; row++) {
            weightOf[background[row]] += weights[row];
        }
        double[][] table = new double[leaf.size()][full + 1];
        CoalitionWeights coalitions = new CoalitionWeights(leaf.size());
        for (int met = 0; met <= full; met++) {
            for (int both = met; both >= 0; both = both == 0 ? -1 : (both - 1) & met) {
                double weight = leaf.value() * weightOf[full & ~met | both];
                if (weight != 0) {
                    add(table, met, both, weight, coalitions);
                }
            }
        }
        return table;
    }

    private static void add(double[][] table, int met, int both, double weight, CoalitionWeights coalitions) {
        int only = Integer.bitCount(met & ~both);
        int others = table.length - Integer.bitCount(met);
        for (int slot = 0; slot < table.length; slot++) {
            if ((met >> slot & 1) == 0) {
                table[slot][met] -= weight * coalitions.of(others, only);
            } else if ((both >> slot & 1) == 0) {
                table[slot][met] += weight * coalitions.of(only, others);
            }
        }
    }
}

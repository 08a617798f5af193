package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fivesigma.api.learning.Trials;

/**
 * How much of the variance of the candidates' scores one parameter explains alone: eta^2 = (sum over groups of n_g (mean_g -
 * mean)^2) / (sum over candidates of (score - mean)^2), the correlation ratio of a one-way analysis of variance (R. A. Fisher,
 * Statistical Methods for Research Workers, 1925). By chance alone it is (k - 1) / (n - 1) on average for n scores in k groups.
 *
 * @param parameter the place of the parameter
 * @param name its name
 * @param share eta^2
 * @param chance what is expected of a parameter without effect
 */
record Importance(int parameter, String name, double share, double chance) {
    /** More groups than these would explain much by chance. */
    private static final int QUARTERS = 4;

    /** A number with no more values than these is taken value by value. */
    private static final int FEW = 8;

    /** The importance of each parameter, the most important first. */
    static List<Importance> of(Candidates candidates) {
        List<Trials.Trial> scored = candidates.scored();
        double[] scores = scored.stream().mapToDouble(Trials.Trial::mean).toArray();
        List<Importance> all = new ArrayList<>();
        for (int parameter = 0; parameter < candidates.parameters().size(); parameter++) {
            ParameterAxis axis = candidates.axis(parameter);
            int most = axis.values().size() <= FEW ? FEW : QUARTERS;
            ParameterGroups groups = ParameterGroups.of(axis, parameter, scored, most);
            double chance = scores.length > 1 ? (groups.labels().size() - 1) / (scores.length - 1.0) : 0;
            all.add(new Importance(parameter, axis.name(), explained(scores, groups), chance));
        }
        all.sort(Comparator.comparingDouble(Importance::share).reversed());
        return all;
    }

    private static double explained(double[] scores, ParameterGroups groups) {
        double[] sums = new double[groups.labels().size()];
        int[] counts = new int[sums.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sums[groups.group()[i]] += scores[i];
            counts[groups.group()[i]]++;
            sum += scores[i];
        }
        double mean = sum / scores.length;
        double within = 0;
        double between = 0;
        for (int i = 0; i < scores.length; i++) {
            int group = groups.group()[i];
            double middle = sums[group] / counts[group];
            within += (scores[i] - middle) * (scores[i] - middle);
            between += (middle - mean) * (middle - mean);
        }
        // of the sum of both, so that rounding never makes a share larger than 1
        return between > 0 ? between / (between + within) : 0;
    }
}

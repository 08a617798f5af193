package org.fivesigma.plugin.explanation.permutation;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of features that are correlated among themselves: agglomerated by complete linkage, so that each two features of a group
 * have at least the wanted |r|.
 *
 * <p>The correlation is Pearson's, weighted, of the events that have both features; that of a constant feature counts as 0. The
 * two groups whose weakest |r| is largest are joined first, of equal ones those whose features come first.
 */
public final class CorrelatedFeatures {
    private final double[][] values;
    private final double[] weights;

    /**
     * Features of the same events; the arrays are not changed.
     *
     * @param values the values by feature, NaN where they are missing
     * @param weights the weights of the events
     */
    public CorrelatedFeatures(double[][] values, double[] weights) {
        this.values = values.clone();
        this.weights = weights;
    }

    /** The groups of two features or more among these, each ascending, in the order of their first features. */
    public List<List<Integer>> groups(List<Integer> features, double least) {
        List<List<Integer>> groups =
                new ArrayList<>(features.stream().map(List::of).toList());
        double[][] strengths = strengths(features);
        while (joinStrongest(groups, strengths, least)) {
            // until the two strongest are too weak
        }
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    private double[][] strengths(List<Integer> features) {
        double[][] strengths = new double[values.length][values.length];
        for (int one : features) {
            for (int other : features) {
                if (other < one) {
                    double strength = Math.abs(correlation(values[one], values[other]));
                    strengths[one][other] = Double.isNaN(strength) ? 0 : strength;
                    strengths[other][one] = strengths[one][other];
                }
            }
        }
        return strengths;
    }

    private double correlation(double[] first, double[] second) {
        double[] means = new double[3];
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
                means[0] += weights[i];
                means[1] += weights[i] * first[i];
                means[2] += weights[i] * second[i];
            }
        }
        double firstSquares = 0;
        double secondSquares = 0;
        double products = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
                double x = first[i] - means[1] / means[0];
                double y = second[i] - means[2] / means[0];
                firstSquares += weights[i] * x * x;
                secondSquares += weights[i] * y * y;
                products += weights[i] * x * y;
            }
        }
        return products / Math.sqrt(firstSquares * secondSquares);
    }

    private static boolean joinStrongest(List<List<Integer>> groups, double[][] strengths, double least) {
        int first = 0;
        int second = 0;
        double strongest = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double weakest = weakest(groups.get(i), groups.get(j), strengths);
                if (weakest >= least && weakest > strongest) {
                    strongest = weakest;
                    first = i;
                    second = j;
                }
            }
        }
        if (strongest == 0) {
            return false;
        }
        List<Integer> joined = new ArrayList<>(groups.get(first));
        joined.addAll(groups.remove(second));
        groups.set(first, joined.stream().sorted().toList());
        return true;
    }

    private static double weakest(List<Integer> one, List<Integer> other, double[][] strengths) {
        double weakest = 1;
        for (int first : one) {
            for (int second : other) {
                weakest = Math.min(weakest, strengths[first][second]);
            }
        }
        return weakest;
    }
}

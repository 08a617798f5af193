package org.fivesigma.plugin.figures.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.fivesigma.api.figure.Rounded;
import org.fivesigma.api.learning.Trials;

/**
 * Candidates grouped by a parameter: a group for each value, or, where a number has more values than groups are wanted, groups of
 * neighbouring values with about equally many candidates.
 *
 * @param name the parameter
 * @param labels the value or the values of each group, in words
 * @param group the group of each candidate, from 0
 */
record ParameterGroups(String name, List<String> labels, int[] group) {
    /** Groups candidates by one parameter of the search into at most so many groups, if it is a number. */
    static ParameterGroups of(ParameterAxis axis, int parameter, List<Trials.Trial> candidates, int most) {
        List<String> values =
                candidates.stream().map(trial -> trial.values().get(parameter)).toList();
        List<String> different =
                axis.values().stream().filter(new TreeSet<>(values)::contains).toList();
        if (!axis.isNumeric() || different.size() <= most) {
            int[] group = values.stream().mapToInt(different::indexOf).toArray();
            List<String> labels = different.stream().map(axis::words).toList();
            return new ParameterGroups(axis.name(), labels, group);
        }
        return quantiles(
                axis.name(), values.stream().mapToDouble(Double::parseDouble).toArray(), most);
    }

    private static ParameterGroups quantiles(String name, double[] numbers, int most) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        TreeSet<Double> begins = new TreeSet<>();
        for (int i = 0; i < most; i++) {
            begins.add(sorted[i * sorted.length / most]);
        }
        List<Double> first = List.copyOf(begins);
        int[] group = new int[numbers.length];
        double[] last = new double[first.size()];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < numbers.length; i++) {
            group[i] = begins.headSet(numbers[i], true).size() - 1;
            last[group[i]] = Math.max(last[group[i]], numbers[i]);
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            labels.add(range(first.get(i), last[i]));
        }
        return new ParameterGroups(name, labels, group);
    }

    private static String range(double low, double high) {
        String from = Rounded.digits(low, 3);
        String to = Rounded.digits(high, 3);
        return from.equals(to) ? from : from + " \u2013 " + to;
    }
}

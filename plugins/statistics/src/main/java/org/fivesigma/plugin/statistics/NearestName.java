package org.fivesigma.plugin.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Suggests what a misspelt name was meant to be. */
final class NearestName {
    private NearestName() {}

    /** The remedy for an unknown name: the nearest known one where it is near, and all of them. */
    static String remedy(String name, List<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
        String choices = "choose from " + String.join(", ", known);
        boolean near = 2 * distance(name, nearest) <= Math.max(name.length(), nearest.length());
        return near ? "did you mean '" + nearest + "'? " + choices : choices;
    }

    /** The number of letters to insert, delete or replace (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= to.length(); k++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(replaced, 1 + Math.min(row[k], row[k - 1]));
            }
        }
        return row[to.length()];
    }
}

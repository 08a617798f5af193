package org.fivesigma.plugin.weka.adapter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the name that a misspelt one most likely means. */
final class NearestName {
    private NearestName() {}

    /** The name with the fewest letters to change, where these are at most half of its letters. */
    static Optional<String> of(String misspelt, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(misspelt, name)))
                .filter(name -> 2 * distance(misspelt, name) <= name.length());
    }

    /** The number of letters to insert, delete or replace (Levenshtein), capital or not. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
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

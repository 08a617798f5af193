package org.fivesigma.api.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one most likely means. */
final class NearestName {
    private NearestName() {}

    /** The name with the fewest letters to change, the first of equals, if these are at most a third of the letters. */
    static Optional<String> of(String misspelt, Collection<String> names) {
        Optional<String> nearest = Optional.empty();
        int least = Math.max(1, misspelt.length() / 3) + 1;
        for (String name : names) {
            int distance = Math.abs(name.length() - misspelt.length()) >= least
                    ? least
                    : distance(misspelt.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** The number of letters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

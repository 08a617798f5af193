package org.fivesigma.api.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the known name that a mistyped one was most likely meant to be. */
public final class Suggestion {
    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_WORD = 2;
    private static final int SHORTEST_BEGINNING = 3;
    private static final double FAR = 1000;

    private Suggestion() {}

    private record Candidate(String name, double distance) {}

    /**
     * Returns the nearest known name, or none if all are too different to be a likely meaning.
     *
     * <p>Counts wrong, missing, extra and swapped letters; letter case and `-`, `_`, `.` or a space between words weigh
     * little; words in another order and names of which one begins or belongs to the other are near too. Equally near
     * names are taken in alphabetical order.
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.isBlank() || typed.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return known.stream()
                .flatMap(name -> distance(typed, name).stream().mapToObj(distance -> new Candidate(name, distance)))
                .min(Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static OptionalDouble distance(String typed, String name) {
        if (typed.equals(name)) {
            return OptionalDouble.of(0);
        }
        String plainTyped = plain(typed);
        String plainName = plain(name);
        int longest = Math.max(plainTyped.length(), plainName.length());
        if (longest > LONGEST_NAME || plainName.isEmpty()) {
            return OptionalDouble.empty();
        }
        double small = (editDistance(typed, name) + longest - Math.min(plainTyped.length(), plainName.length()))
                / (8.0 * LONGEST_NAME);
        int edits = editDistance(plainTyped, plainName);
        double nearest = Math.min(edits <= mostEdits(longest) ? edits : FAR, partDistance(plainTyped, plainName));
        return nearest < FAR ? OptionalDouble.of(nearest + small) : OptionalDouble.empty();
    }

    /** Returns how far apart names are that share words or a beginning, in units of one wrong letter. */
    private static double partDistance(String typed, String name) {
        if (sortedWords(typed).equals(sortedWords(name))) {
            return 0.8;
        }
        String shorter = typed.length() < name.length() ? typed : name;
        String longer = typed.length() < name.length() ? name : typed;
        if (shorter.length() >= SHORTEST_WORD && ("-" + longer + "-").contains("-" + shorter + "-")) {
            return 1.7;
        }
        return shorter.length() >= SHORTEST_BEGINNING && longer.startsWith(shorter) ? 2.7 : FAR;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_. -]+", "-");
    }

    private static int mostEdits(int length) {
        if (length <= 2) {
            return 0;
        }
        return length <= 4 ? 1 : Math.min(4, 1 + length / 5);
    }

    private static List<String> sortedWords(String name) {
        return Arrays.stream(name.split("-")).sorted().toList();
    }

    /** The Damerau-Levenshtein distance in which no letter is moved twice (optimal string alignment). */
    private static int editDistance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}

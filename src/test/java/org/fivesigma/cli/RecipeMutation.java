package org.fivesigma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a recipe the way a tired author, a wrong key or a bad copy does; the same seed spoils it in the same way. */
final class RecipeMutation {
    private static final List<String> VALUES = List.of(
            "yes",
            "[]",
            "{}",
            "null",
            "-1",
            "0",
            "1e308",
            "-1e-308",
            ".nan",
            ".inf",
            "[1]",
            "[3, 2, 1]",
            "{a: b}",
            "\"\"",
            "~",
            "010",
            "0x1F",
            "1_000",
            "12:30",
            "5%",
            "2026-01-01",
            "mass > ",
            "mass === 3",
            "all after nothing",
            "none",
            "[null, null]",
            "[[1, 2], [3]]",
            "'",
            "\"",
            "[",
            "}",
            "*a",
            "&a",
            "!!int 3",
            "|",
            "> x",
            "#",
            "? a",
            "- a",
            "${data}/x.csv",
            "../x.csv",
            "/etc/passwd",
            "file:///etc/passwd",
            "{sample}",
            "nul\u0000",
            "\ud83d\ude80",
            "\u202e\u0634",
            "\ufeff",
            "9".repeat(60),
            "9".repeat(400),
            "x".repeat(9000),
            "poly99999",
            "poly-1",
            "gaussian + gaussian + gaussian",
            "((((mass))))",
            "1/0",
            "mass ^ 1e9",
            "%s%n%d",
            "steps.a.b",
            ".",
            "..",
            "a.b.c.",
            "\\",
            "signal",
            "observed",
            "all");
    private static final String ODD =
            "\t\u00a0\u200b\u2028\u0085\u0007{}[]:,&*!|>'\"%@`#?-~\u03bc\u212b\u0301\ufffd0 \n";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz-_.";

    private final Random random;

    RecipeMutation(long seed) {
        this.random = new Random(seed);
    }

    /** The recipe with one to three mistakes. */
    String of(String recipe) {
        String spoilt = recipe;
        int mistakes = 1 + random.nextInt(3);
        for (int i = 0; i < mistakes; i++) {
            spoilt = spoiltOnce(spoilt);
        }
        return spoilt;
    }

    private String spoiltOnce(String text) {
        if (text.isEmpty()) {
            return "\n";
        }
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> inserted(text, String.valueOf(ODD.charAt(random.nextInt(ODD.length()))));
            case 2 -> withoutLetter(text);
            case 3, 4 -> newValue(text);
            case 5, 6 -> misspelt(text);
            default -> lines(text);
        };
    }

    private String inserted(String text, String piece) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String withoutLetter(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }

    /** Something else after a colon, up to the next comma, bracket or line end. */
    private String newValue(String text) {
        List<Integer> colons = new ArrayList<>();
        for (int at = text.indexOf(": "); at >= 0; at = text.indexOf(": ", at + 1)) {
            colons.add(at + 2);
        }
        if (colons.isEmpty()) {
            return inserted(text, ": ");
        }
        int start = colons.get(random.nextInt(colons.size()));
        int end = start;
        while (end < text.length() && ",]}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, start) + VALUES.get(random.nextInt(VALUES.size())) + text.substring(end);
    }

    /** One letter of a word replaced, doubled or swapped with the next. */
    private String misspelt(String text) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i + 1))) {
                letters.add(i);
            }
        }
        if (letters.isEmpty()) {
            return inserted(text, "a");
        }
        int at = letters.get(random.nextInt(letters.size()));
        String two = text.substring(at, at + 2);
        String wrong = switch (random.nextInt(3)) {
            case 0 -> LETTERS.charAt(random.nextInt(LETTERS.length())) + two.substring(1);
            case 1 -> two.charAt(0) + two;
            default -> "" + two.charAt(1) + two.charAt(0);
        };
        return text.substring(0, at) + wrong + text.substring(at + 2);
    }

    /** A line deleted, doubled, moved, indented otherwise, or in tabs. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(3)) + line);
            case 3 -> lines.set(at, line.replaceFirst("^ {1,2}", ""));
            case 4 -> lines.set(at, line.replaceFirst("^ +", "\t"));
            default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        }
        return String.join("\n", lines);
    }
}

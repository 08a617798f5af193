package org.fivesigma.testkit;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that breaks a contract, so that all is told at once. */
final class Findings {
    private final List<String> found = new ArrayList<>();

    /** Adds what is wrong and what to do about it; the same is added once. */
    void add(String finding) {
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    /** Adds the finding unless the condition holds. */
    void require(boolean condition, String finding) {
        if (!condition) {
            add(finding);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All findings, numbered, each on its own lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < found.size(); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(found.get(i).replace("\n", "\n     "));
        }
        return text.toString();
    }
}

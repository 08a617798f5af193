package org.fivesigma.plugin.trees.boosting;

/**
 * The most splits between the root of a tree and a leaf: a number, or {@code unlimited}.
 *
 * @param splits the number; {@link GrowthRules#UNLIMITED} where there is no limit
 */
public record DepthLimit(int splits) {
    private static final String NONE = "unlimited";

    /** Refuses what is no depth. */
    public DepthLimit {
        if (splits < 1) {
            throw new IllegalArgumentException("a depth is at least 1 or 'unlimited', not " + splits);
        }
    }

    /** Reads a limit. */
    public static DepthLimit parse(String text) {
        if (text.equals(NONE)) {
            return new DepthLimit(GrowthRules.UNLIMITED);
        }
        try {
            return new DepthLimit(Integer.parseInt(text));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "a depth is a whole number of splits or 'unlimited', not '" + text + "'", noNumber);
        }
    }

    @Override
    public String toString() {
        return splits == GrowthRules.UNLIMITED ? NONE : Integer.toString(splits);
    }
}

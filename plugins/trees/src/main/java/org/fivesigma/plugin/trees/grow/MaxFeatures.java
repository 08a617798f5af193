package org.fivesigma.plugin.trees.grow;

import java.math.BigDecimal;
import java.util.Set;

/** How many features a node looks at: {@code all}, {@code sqrt}, {@code log2}, a number such as 4, or a share such as 0.5. */
public final class MaxFeatures {
    private static final Set<String> WORDS = Set.of("all", "sqrt", "log2");
    private static final String EXPECTED =
            "write 'all', 'sqrt', 'log2', a number of features such as 4, or a share below 1 such as 0.5";

    private final String text;

    private MaxFeatures(String text) {
        this.text = text;
    }

    /** Reads a number of features. */
    public static MaxFeatures parse(String text) {
        String trimmed = text.trim();
        return new MaxFeatures(WORDS.contains(trimmed) ? trimmed : number(trimmed));
    }

    /** As many features as that. */
    public static MaxFeatures of(int count) {
        return parse(Integer.toString(count));
    }

    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            boolean whole = number.scale() <= 0 && number.precision() - number.scale() < 10;
            if (number.signum() > 0 && (whole || number.compareTo(BigDecimal.ONE) < 0)) {
                return number.toPlainString();
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(EXPECTED, notANumber);
        }
        throw new IllegalArgumentException(EXPECTED);
    }

    /** How many that is of so many features: at least 1, at most all; shares and roots are rounded down, as in scikit-learn. */
    public int among(int features) {
        return Math.max(1, Math.min(features, wanted(features)));
    }

    private int wanted(int features) {
        return switch (text) {
            case "all" -> features;
            case "sqrt" -> (int) Math.sqrt(features);
            case "log2" -> 31 - Integer.numberOfLeadingZeros(Math.max(1, features));
            default -> {
                double number = Double.parseDouble(text);
                yield (int) (number < 1 ? number * features : number);
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaxFeatures that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.fivesigma.plugin.trees.grow;

import java.math.BigDecimal;
import org.fivesigma.api.StepFailure;

/** By what the weights of both classes are multiplied: {@code none}, {@code balanced}, or {@code 3:1} for signal and background. */
public final class ClassWeights {
    private static final String EXPECTED =
            "write 'none', 'balanced' (both classes weigh the same), or the weights of signal and background as '3:1'";

    private final String text;
    private final boolean balanced;
    private final double signal;
    private final double background;

    private ClassWeights(String text, boolean balanced, double signal, double background) {
        this.text = text;
        this.balanced = balanced;
        this.signal = signal;
        this.background = background;
    }

    /** Reads class weights. */
    public static ClassWeights parse(String text) {
        String trimmed = text.trim();
        if (trimmed.equals("none") || trimmed.equals("balanced")) {
            return new ClassWeights(trimmed, trimmed.equals("balanced"), 1, 1);
        }
        String[] parts = trimmed.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(EXPECTED);
        }
        BigDecimal ofSignal = positive(parts[0]);
        BigDecimal ofBackground = positive(parts[1]);
        if (ofSignal.compareTo(ofBackground) == 0 && ofSignal.compareTo(BigDecimal.ONE) == 0) {
            return parse("none");
        }
        String canonical = plain(ofSignal) + ":" + plain(ofBackground);
        return new ClassWeights(canonical, false, ofSignal.doubleValue(), ofBackground.doubleValue());
    }

    private static BigDecimal positive(String text) {
        try {
            BigDecimal number = new BigDecimal(text.trim());
            if (number.signum() > 0 && number.doubleValue() > 0 && Double.isFinite(number.doubleValue())) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(EXPECTED, notANumber);
        }
        throw new IllegalArgumentException(EXPECTED);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The factor of signal, given the sums of weights of both classes. */
    public double signal(double ofSignal, double ofBackground) throws StepFailure {
        return balanced ? half(ofSignal, ofBackground) : signal;
    }

    /** The factor of background, given the sums of weights of both classes. */
    public double background(double ofSignal, double ofBackground) throws StepFailure {
        return balanced ? half(ofBackground, ofSignal) : background;
    }

    /** The factor that makes a class half of all; 1 where one of the classes has no events. */
    private static double half(double own, double other) throws StepFailure {
        if (own == 0 || other == 0) {
            return 1;
        }
        if (own < 0 || other < 0) {
            throw new StepFailure(
                    "classes cannot be balanced, since the weights of one add up to " + Math.min(own, other),
                    "write 'class-weights: none', or 'negative-weights: ignore' or 'absolute'");
        }
        return (own + other) / (2 * own);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassWeights that && text.equals(that.text);
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

package org.fivesigma.api.data;

import java.util.Optional;

/**
 * A number with what is known of its error and of the events behind it.
 *
 * @param value the value
 * @param error its standard error
 * @param entries the number of events behind it
 * @param sumOfWeights their sum of weights
 */
public record Measure(double value, Optional<Double> error, Optional<Long> entries, Optional<Double> sumOfWeights) {
    /** A bare number. */
    public static Measure of(double value) {
        return new Measure(value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A number with its standard error. */
    public static Measure of(double value, double error) {
        return new Measure(value, Optional.of(error), Optional.empty(), Optional.empty());
    }

    /** The same measure with the events behind it. */
    public Measure from(long events, double weights) {
        return new Measure(value, error, Optional.of(events), Optional.of(weights));
    }
}

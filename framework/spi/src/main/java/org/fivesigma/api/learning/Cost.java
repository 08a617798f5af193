package org.fivesigma.api.learning;

/**
 * What one training takes, roughly; for forecasts only.
 *
 * @param seconds on one core
 * @param bytes of memory beyond the events
 */
public record Cost(double seconds, long bytes) {
    /** The sum of seconds, and the larger memory: one after the other. */
    public Cost then(Cost other) {
        return new Cost(seconds + other.seconds, Math.max(bytes, other.bytes));
    }
}

package org.fivesigma.plugin.trees.grow;

/**
 * What some events add up to, in whole numbers, so that no order of adding changes a bit.
 *
 * @param rows the number of different events
 * @param signal the sum of weights of signal, in units of the sample
 * @param background the sum of weights of background, in units of the sample
 */
public record Sums(int rows, long signal, long background) {
    /** All but the others. */
    Sums minus(Sums others) {
        return new Sums(rows - others.rows, signal - others.signal, background - others.background);
    }
}

package org.fivesigma.plugin.explanation.permutation;

/**
 * By how much a metric drops when features are permuted.
 *
 * @param unit what is permuted
 * @param value the mean drop over the repeats
 * @param error its standard error
 */
public record Drop(Unit unit, double value, double error) {}

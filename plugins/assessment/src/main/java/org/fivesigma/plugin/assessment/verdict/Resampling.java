package org.fivesigma.plugin.assessment.verdict;

/**
 * How errors without a closed form are found.
 *
 * @param replicas how many samples are drawn; 0 for no such errors
 * @param seed decides which
 * @param threads how many threads draw; the result is the same for any number
 */
public record Resampling(int replicas, long seed, int threads) {}

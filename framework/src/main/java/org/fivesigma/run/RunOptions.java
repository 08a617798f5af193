package org.fivesigma.run;

/**
 * How a plan is run; none of it changes a result.
 *
 * @param threads how many steps run at once, and how many threads each may use
 * @param useCache whether known results are used; everything is computed anew otherwise
 * @param compare whether known results are computed again and compared to the byte
 */
public record RunOptions(int threads, boolean useCache, boolean compare) {}

package org.fivesigma.report;

import org.fivesigma.store.Digest;

/**
 * What was run, apart from when and where.
 *
 * @param title the recipe's title
 * @param recipeDigest digest of the recipe with everything resolved
 * @param seed the recipe's seed
 * @param version the version of Fivesigma
 */
public record RunIdentity(String title, Digest recipeDigest, long seed, String version) {}

/** Damaged, cut and lying ROOT files: each is refused in words, or read as what was written. */
package org.fivesigma.plugin.root.robustness;

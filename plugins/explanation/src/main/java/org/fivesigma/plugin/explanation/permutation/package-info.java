/** Scoring events again with features permuted, and by how much that spoils a metric. */
package org.fivesigma.plugin.explanation.permutation;

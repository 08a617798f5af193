/** Writes ROOT files for tests and benchmarks: trees of plain branches, as ROOT 6.08 lays them out. */
package org.fivesigma.plugin.root.writing;

/** One dataset: what its header says about it, and where its elements lie. */
package org.fivesigma.plugin.hdf5.dataset;

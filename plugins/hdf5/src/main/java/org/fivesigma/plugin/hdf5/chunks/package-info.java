/** The chunks that a dataset is stored in: how a file lists them, and which of the dataset's elements each one holds. */
package org.fivesigma.plugin.hdf5.chunks;

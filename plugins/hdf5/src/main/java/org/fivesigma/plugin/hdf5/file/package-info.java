/** The bytes of an HDF5 file that is open, and what stands in its description of itself: headers, links and attributes. */
package org.fivesigma.plugin.hdf5.file;

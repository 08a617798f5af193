/** The columns of a sample, in which the values of one file after the other gather. */
package org.fivesigma.plugin.hdf5.columns;

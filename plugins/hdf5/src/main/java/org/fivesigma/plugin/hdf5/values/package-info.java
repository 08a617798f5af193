/** The way from the bytes of a dataset's elements to the values of columns, portion by portion on many threads. */
package org.fivesigma.plugin.hdf5.values;

/** The datasets, groups and tables of pandas in one file that can be read as columns, and why others cannot. */
package org.fivesigma.plugin.hdf5.table;

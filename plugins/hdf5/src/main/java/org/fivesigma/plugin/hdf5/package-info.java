/**
 * Events from HDF5 files: compound datasets, groups of datasets of equal length, and tables that pandas wrote.
 *
 * <p>{@link org.fivesigma.plugin.hdf5.Hdf5} is the step. Each package below names only those before it: {@code file},
 * {@code types} and {@code chunks}, {@code filters}, {@code dataset}, {@code values}, {@code table}, {@code columns}.
 */
package org.fivesigma.plugin.hdf5;

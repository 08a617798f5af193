/**
 * Events from HDF5 files: compound datasets, groups of datasets of equal length, and tables that pandas wrote.
 *
 * <p>{@link org.fivesigma.plugin.hdf5.Hdf5} is the step. An {@code OpenFile} gives the bytes of a file, {@code TableChoice}
 * finds the events in it, and a {@code Dataset} knows where they lie. {@code Portions} cuts datasets into pieces that
 * threads read by themselves; each piece is a {@code Tile} of elements, from which every {@code Target} takes its values
 * to the {@code Room} of its column.
 */
package org.fivesigma.plugin.hdf5;

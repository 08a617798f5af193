package org.fivesigma.plugin.hdf5;

import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/**
 * What one file says about its events.
 *
 * @param file the file
 * @param table its events
 */
record Head(InputFile file, FileTable table) {
    /** Reads what a file says; the file is closed again. */
    static Head of(InputFile file, Hdf5.Options options) throws InputFailure {
        try (OpenFile open = OpenFile.of(file)) {
            return new Head(file, new TableChoice(open, options).table());
        }
    }

    /** The number of events, of which a column has one value each. */
    long rows(String column) {
        return table.columns().get(column).dataset().rows();
    }
}

package org.fivesigma.plugin.hdf5.columns;

import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.hdf5.table.FileTable;

/**
 * What one file says about its events.
 *
 * @param file the file
 * @param table its events
 */
public record FileHead(InputFile file, FileTable table) {
    /** The number of events, of which a column has one value each. */
    public long rows(String column) {
        return table.columns().get(column).dataset().rows();
    }
}

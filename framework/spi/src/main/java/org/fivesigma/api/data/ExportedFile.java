package org.fivesigma.api.data;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file for other programs, for example a table of events; its bytes are made when they are wanted, so it may be larger than
 * memory.
 *
 * @param ending how its name ends, without the dot: {@code arrow}
 * @param summary what is in it, in a few words: {@code 1200 events, 29 columns}
 * @param content its bytes
 */
public record ExportedFile(String ending, String summary, Content content) {
    /** Checks the ending, which becomes part of a file name. */
    public ExportedFile {
        if (!ending.matches("[a-z0-9]{1,16}")) {
            throw new IllegalArgumentException(
                    "a file's ending is 1 to 16 small letters or digits, not '" + ending + "'");
        }
    }

    /** Bytes made piece by piece, the same ones each time they are asked for. */
    public interface Content {
        /** Gives all bytes in order; leaves the stream open. */
        void writeTo(OutputStream stream) throws IOException;
    }
}

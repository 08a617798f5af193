package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.List;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/**
 * What the first rows of a file tell: its columns, which of them hold text, and where the data start.
 *
 * @param file the file
 * @param plain whether it is stored plain, not as gzip
 * @param fields the name of each field of a row; the index column's is empty
 * @param text whether each field holds text
 * @param hasIndex whether the first field is an index
 * @param dataAt bytes before the first row, of the inflated content
 * @param dataLine the 1-based line of the first row
 */
record Head(
        InputFile file,
        boolean plain,
        List<String> fields,
        List<Boolean> text,
        boolean hasIndex,
        long dataAt,
        long dataLine) {
    private static final int BLOCK = 64 << 10;

    Head {
        fields = List.copyOf(fields);
        text = List.copyOf(text);
    }

    /** Whether a field is the index that is left out. */
    boolean isIndex(int field) {
        return hasIndex && field == 0;
    }

    /** Reads the head of a file. */
    static Head of(InputFile file, Csv.Options options) throws InputFailure, IOException {
        try (Source source = Source.open(file)) {
            Blocks blocks = new Blocks(file, source, Dialect.of(options), BLOCK);
            HeadReader reader = new HeadReader(file, options, blocks.passMark());
            Buffer buffer = new Buffer();
            int length = blocks.next(buffer);
            while (length > 0 && reader.wantsMore()) {
                reader.take(buffer.withRoomFor(length), length, blocks.blockLine());
                length = reader.wantsMore() ? blocks.next(buffer) : 0;
            }
            return reader.head(source.plain());
        }
    }
}

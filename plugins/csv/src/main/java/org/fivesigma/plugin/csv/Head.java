package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;

/**
 * What the first rows of a file tell: its columns, which of them hold text, and where the data start.
 *
 * @param file the file
 * @param dialect how it is written
 * @param size its bytes, as it is stored
 * @param fields the name of each field of a row; the index column's is empty
 * @param samples what each field holds in the first rows
 * @param renamed what names were made distinct, in words
 * @param hasIndex whether the first field is an index
 * @param dataAt bytes before the first row, of the inflated content
 * @param dataLine the 1-based line of the first row
 */
record Head(
        InputFile file,
        Dialect dialect,
        long size,
        List<String> fields,
        List<FieldSample> samples,
        List<String> renamed,
        boolean hasIndex,
        long dataAt,
        long dataLine) {
    private static final int BLOCK = 64 << 10;

    Head {
        fields = List.copyOf(fields);
        samples = List.copyOf(samples);
        renamed = List.copyOf(renamed);
    }

    /** Whether a field is the index that is left out. */
    boolean isIndex(int field) {
        return hasIndex && field == 0;
    }

    /** Reads the head of a file. */
    static Head of(InputFile file, Csv.Options options) throws InputFailure, IOException {
        try (Source source = Source.open(file)) {
            Dialect dialect = Dialect.of(options, file.name());
            Blocks blocks = new Blocks(file, source, dialect, BLOCK);
            HeadReader reader = new HeadReader(file, options, dialect, blocks.passMark());
            reader.takeFrom(blocks);
            return reader.head(Files.size(file.path()));
        }
    }
}

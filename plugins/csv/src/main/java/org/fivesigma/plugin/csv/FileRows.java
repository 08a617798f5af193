package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.InputFailure;

/** Which rows of one file were kept, and where they start in the table; or why the file is left out. */
final class FileRows {
    private final List<ChunkRows.Count> counts = new ArrayList<>();
    private Optional<InputFailure> failure = Optional.empty();
    private int firstRow = -1;
    private long lines;

    /** Starts on a file whose first row is on that line. */
    FileRows(long firstLine) {
        this.lines = firstLine - 1;
    }

    /** Takes the next rows, the first of which is this one of the table. */
    void take(ChunkRows rows, int row) {
        firstRow = firstRow < 0 ? row : firstRow;
        lines += rows.lines();
        counts.add(rows.count());
    }

    /** A failure with its line, if any, counted from the start of the file and not from that of the next rows. */
    InputFailure located(InputFailure failure) {
        return failure.line() == 0
                ? failure
                : new InputFailure(failure.file(), lines + failure.line(), failure.getMessage(), failure.remedy());
    }

    /** Leaves the file out. */
    void leaveOut(InputFailure because) {
        failure = Optional.of(because);
        counts.clear();
    }

    /** The table's row of the first one, or the given one where there is none. */
    int firstRow(int otherwise) {
        return firstRow < 0 ? otherwise : firstRow;
    }

    /** Why the file is left out; empty where it was read. */
    Optional<InputFailure> failure() {
        return failure;
    }

    /** The rows in stretches. */
    List<ChunkRows.Count> counts() {
        return List.copyOf(counts);
    }

    /** Rows found. */
    long declared() {
        return counts.stream().mapToLong(ChunkRows.Count::declared).sum();
    }

    /** Rows kept. */
    long kept() {
        return counts.stream().mapToLong(ChunkRows.Count::kept).sum();
    }

    /** Rows rejected, by reason. */
    Map<String, Long> rejected() {
        Map<String, Long> rejected = new LinkedHashMap<>();
        for (BadRow reason : BadRow.values()) {
            long rows =
                    counts.stream().mapToLong(count -> count.rejected(reason)).sum();
            if (rows > 0) {
                rejected.put(reason.reason(), rows);
            }
        }
        return rejected;
    }
}

package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;

/** Says where the rows of a sample go: memory up to a limit, and beyond it scratch files. */
final class Storage {
    /** The share of the memory that rows may take. */
    private static final int SHARE = 8;

    private final StepContext context;
    private final long memory;
    private Optional<ColumnSpace> files = Optional.empty();

    /** Memory up to a share of it, then files of the step's own folder. */
    Storage(StepContext context) {
        this(context, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Memory up to so many bytes, then files of the step's own folder. */
    Storage(StepContext context, long memory) {
        this.context = context;
        this.memory = memory;
    }

    /** The bytes that may wait in memory. */
    long memory() {
        return memory;
    }

    /** Room for so many numbers. */
    DoubleBuffer doubles(int count) throws StepFailure, IOException {
        List<ColumnSpec> column = List.of(ColumnSpec.number(""));
        Target target = columns(column, count, Optional.empty(), 0).get(0);
        return ((Target.Numbers) target).values();
    }

    /** Room in memory, for what is known to fit. */
    ColumnSpace inMemory() {
        return ColumnSpace.in(Path.of(""), Long.MAX_VALUE);
    }

    /** Columns with room for so many rows, which hold the first so many of the former ones. */
    List<Target> columns(List<ColumnSpec> columns, int rows, Optional<List<Target>> former, int formerRows)
            throws StepFailure, IOException {
        ColumnSpace space = space(columns, rows);
        List<Target> targets = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            targets.add(
                    former.isPresent()
                            ? former.get().get(column).larger(rows, formerRows, space)
                            : Target.of(columns.get(column), rows, space));
        }
        return targets;
    }

    private ColumnSpace space(List<ColumnSpec> columns, int rows) throws StepFailure, IOException {
        long needed = columns.stream()
                .mapToLong(column -> (long) rows * bytes(column.type()))
                .sum();
        if (needed <= memory) {
            return inMemory();
        }
        refuseFullDisk(needed);
        if (files.isEmpty()) {
            files = Optional.of(ColumnSpace.in(context.scratch(), 0));
        }
        return files.get();
    }

    /** A disk that fills up while a mapped file is written would end the program, so this is asked before. */
    private void refuseFullDisk(long needed) throws StepFailure, IOException {
        long there = Files.getFileStore(context.scratch()).getUsableSpace();
        if (needed > there) {
            throw new StepFailure(
                    "the sample needs " + (needed >> 20) + " MiB of scratch files in "
                            + context.scratch().getParent() + ", where " + (there >> 20) + " MiB are free",
                    "make room there, or name another folder with FIVESIGMA_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER");
        }
    }

    private static int bytes(ColumnType type) {
        return switch (type) {
            case TEXT -> 0;
            case FLOAT -> Float.BYTES;
            default -> Double.BYTES;
        };
    }
}

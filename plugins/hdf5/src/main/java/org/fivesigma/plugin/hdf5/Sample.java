package org.fivesigma.plugin.hdf5;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.Files;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.hdf5.columns.FileHead;
import org.fivesigma.plugin.hdf5.columns.SampleReader;
import org.fivesigma.plugin.hdf5.file.OpenFile;

/** The files of one sample, their columns known and their events yet to be read. */
final class Sample {
    private final Hdf5.Options options;
    private final List<InputFile> files;
    private final Map<Integer, FileHead> heads = new LinkedHashMap<>();
    private final Map<Integer, Accounting> skipped = new LinkedHashMap<>();
    private final SampleColumns columns;

    private Sample(Hdf5.Options options, List<InputFile> files) throws InputFailure {
        this.options = options;
        this.files = files;
        for (int i = 0; i < files.size(); i++) {
            try {
                heads.put(i, head(files.get(i), options));
            } catch (InputFailure failure) {
                skip(i, 0, failure);
            }
        }
        this.columns = new SampleColumns(options.columns(), List.copyOf(heads.values()));
    }

    /** Reads what all files say about their events. */
    static Sample open(Hdf5.Options options, Files files) throws InputFailure {
        return new Sample(options, files.files());
    }

    /** Reads what a file says; the file is closed again. */
    private static FileHead head(InputFile file, Hdf5.Options options) throws InputFailure {
        try (OpenFile open = OpenFile.of(file)) {
            return new FileHead(file, new TableChoice(open, options).table());
        }
    }

    /** Leaves a file out, where the recipe asks for it and another file is left. */
    private void skip(int file, long declared, InputFailure failure) throws InputFailure {
        heads.remove(file);
        skipped.put(file, Accounting.skipped(files.get(file).name(), declared, failure.getMessage()));
        if (options.onBadFile() == OnBadFile.FAIL || skipped.size() == files.size()) {
            throw failure;
        }
    }

    /** The columns that {@link #read} gives. */
    Schema schema() {
        List<String> warnings = new ArrayList<>(columns.warnings());
        skipped.values()
                .forEach(file -> warnings.add(
                        file.name() + " is left out: " + file.skipped().orElse("")));
        return new Schema(columns.specs(), warnings);
    }

    /** Reads all events. */
    Events read(StepContext context) throws InputFailure, IOException {
        Map<Integer, Accounting> read = new LinkedHashMap<>();
        try (SampleReader reader = new SampleReader(columns.specs(), List.copyOf(heads.values()), context)) {
            for (int i = 0; i < files.size(); i++) {
                if (heads.containsKey(i)) {
                    context.progress((double) i / files.size(), "reading file " + (i + 1) + " of " + files.size());
                    read(i, reader, read);
                }
            }
            read.putAll(skipped);
            List<Accounting> accounting = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                accounting.add(read.get(i));
            }
            return new Events(EventTable.of(reader.columns()), accounting);
        }
    }

    private void read(int file, SampleReader reader, Map<Integer, Accounting> read) throws InputFailure {
        FileHead head = heads.get(file);
        long rows = head.rows(columns.specs().get(0).name());
        try {
            reader.read(head);
            read.put(file, new Accounting(head.file().name(), rows, rows, Map.of()));
        } catch (InputFailure failure) {
            skip(file, rows, failure);
        }
    }
}

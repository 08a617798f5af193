package org.fivesigma.plugin.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader.Files;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.InputFile;

/** The files of a sample whose heads can be read, and why others cannot, where the recipe asks to leave those out. */
final class SampleFiles {
    private final List<Head> heads = new ArrayList<>();
    private final List<InputFile> weights = new ArrayList<>();
    private final List<Optional<InputFailure>> failures = new ArrayList<>();

    private SampleFiles() {}

    /** Reads the heads of all files. */
    static SampleFiles open(Csv.Options options, Files files) throws InputFailure, IOException {
        SampleFiles sample = new SampleFiles();
        for (int file = 0; file < files.files().size(); file++) {
            Optional<InputFailure> failure = sample.add(files.files().get(file), options);
            if (failure.isEmpty() && !files.weights().isEmpty()) {
                sample.weights.add(files.weights().get(file));
            }
        }
        if (sample.heads.isEmpty()) {
            throw sample.failures.get(0).orElseThrow();
        }
        return sample;
    }

    private Optional<InputFailure> add(InputFile file, Csv.Options options) throws InputFailure, IOException {
        Optional<InputFailure> failure = Optional.empty();
        try {
            heads.add(Head.of(file, options));
        } catch (InputFailure e) {
            if (options.onBadFile() == OnBadFile.FAIL) {
                throw e;
            }
            failure = Optional.of(e);
        }
        failures.add(failure);
        return failure;
    }

    /** The heads that can be read, in order. */
    List<Head> heads() {
        return List.copyOf(heads);
    }

    /** The side files of weights that belong to them; empty when there are none. */
    List<InputFile> weights() {
        return List.copyOf(weights);
    }

    /** What a user should know about the others. */
    List<String> warnings() {
        return failures.stream()
                .flatMap(Optional::stream)
                .map(failure -> failure.file() + " is left out: " + reason(failure))
                .toList();
    }

    /** Why a file is left out. */
    static String reason(InputFailure failure) {
        return (failure.line() > 0 ? "line " + failure.line() + ": " : "") + failure.getMessage();
    }

    /** What was read of the files with readable heads, and the others between them. */
    List<Accounting> withUnreadable(List<Accounting> readable) {
        Iterator<Accounting> next = readable.iterator();
        List<Accounting> all = new ArrayList<>();
        for (Optional<InputFailure> failure : failures) {
            all.add(failure.map(bad -> Accounting.skipped(bad.file(), 0, reason(bad)))
                    .orElseGet(next::next));
        }
        return all;
    }
}

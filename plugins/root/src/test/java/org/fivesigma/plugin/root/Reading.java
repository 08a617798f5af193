package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.Files;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.testkit.Surroundings;

/** Some ROOT files and how to read them; given another way with each call of a method. */
record Reading(List<InputFile> files, Root.Options options, Path scratch) {
    /** Reads these files with the defaults. */
    static Reading of(Path scratch, Path... files) {
        List<InputFile> inputs = Arrays.stream(files)
                .map(file -> new InputFile(file.getFileName().toString(), file))
                .toList();
        return new Reading(inputs, new Root.Options(Optional.empty(), List.of(), OnBadFile.FAIL), scratch);
    }

    Reading tree(String tree) {
        return with(new Root.Options(Optional.of(tree), options.columns(), options.onBadFile()));
    }

    Reading columns(String... columns) {
        return with(new Root.Options(options.tree(), List.of(columns), options.onBadFile()));
    }

    Reading skipping() {
        return with(new Root.Options(options.tree(), options.columns(), OnBadFile.SKIP));
    }

    private Reading with(Root.Options other) {
        return new Reading(files, other, scratch);
    }

    Events events() throws Exception {
        return new Root().run(options, new Files(files, List.of()), new Surroundings(scratch, 2));
    }

    Schema schema() throws Exception {
        return new Root().schema(options, new Files(files, List.of()));
    }

    /** The failure and its remedy as a user reads them. */
    String refusal() {
        InputFailure failure = assertThrows(InputFailure.class, this::events);
        return failure.file() + ": " + failure.getMessage() + "; " + failure.remedy();
    }
}

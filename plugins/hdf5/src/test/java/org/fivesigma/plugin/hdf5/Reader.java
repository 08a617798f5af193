package org.fivesigma.plugin.hdf5;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.InputFile;

/** Reads files as a recipe would, with options that tests change one by one. */
record Reader(List<Path> files, Hdf5.Options options, int threads) {
    private static final Hdf5.Options USUAL =
            new Hdf5.Options(Optional.empty(), Optional.empty(), List.of(), OnBadFile.FAIL);

    /** Reads these files. */
    static Reader of(Path... files) {
        return new Reader(List.of(files), USUAL, 2);
    }

    Reader dataset(String path) {
        return new Reader(
                files,
                new Hdf5.Options(Optional.of(path), options.group(), options.columns(), options.onBadFile()),
                threads);
    }

    Reader group(String path) {
        return new Reader(
                files,
                new Hdf5.Options(options.dataset(), Optional.of(path), options.columns(), options.onBadFile()),
                threads);
    }

    Reader columns(String... names) {
        return new Reader(
                files,
                new Hdf5.Options(options.dataset(), options.group(), List.of(names), options.onBadFile()),
                threads);
    }

    Reader skippingBadFiles() {
        return new Reader(
                files,
                new Hdf5.Options(options.dataset(), options.group(), options.columns(), OnBadFile.SKIP),
                threads);
    }

    Reader threads(int number) {
        return new Reader(files, options, number);
    }

    EventReader.Files inputs() {
        List<InputFile> inputs = new ArrayList<>();
        files.forEach(file -> inputs.add(new InputFile(file.getFileName().toString(), file)));
        return new EventReader.Files(inputs, List.of());
    }

    EventReader.Schema schema() throws Exception {
        return new Hdf5().schema(options, inputs());
    }

    EventReader.Events read() throws Exception {
        return new Hdf5().run(options, inputs(), new Context(threads));
    }

    Column column(String name) throws Exception {
        return columns(name).read().events().column(name);
    }

    private record Context(int threads) implements StepContext {
        @Override
        public Path scratch() {
            try {
                Path folder = java.nio.file.Files.createTempDirectory("hdf5-test");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void progress(double done, String what) {}
    }
}

package org.fivesigma.plugin.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.InputFile;

/** Files written for a test, and the options to read them with: the defaults unless said otherwise. */
final class Written {
    static final List<String> USUAL_MISSING = List.of("", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "?");

    private final List<InputFile> files = new ArrayList<>();
    private final List<InputFile> weights = new ArrayList<>();
    private Optional<Csv.Separator> separator = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private boolean header = true;
    private List<String> names = List.of();
    private List<String> columns = List.of();
    private Csv.Index index = Csv.Index.NONE;
    private List<String> text = List.of();
    private List<String> integers = List.of();
    private Csv.Precision precision = Csv.Precision.DOUBLE;
    private List<String> missing = USUAL_MISSING;
    private String weightColumn = "weight";
    private Csv.OnBadRow onBadRow = Csv.OnBadRow.FAIL;
    private EventReader.OnBadFile onBadFile = EventReader.OnBadFile.FAIL;
    private Csv.Decimal decimal = Csv.Decimal.POINT;

    static Written in(Path folder, String... contents) throws IOException {
        Written written = new Written();
        for (String content : contents) {
            written.file(folder, content.getBytes(StandardCharsets.UTF_8));
        }
        return written;
    }

    static Written bytes(Path folder, byte[]... contents) throws IOException {
        Written written = new Written();
        for (byte[] content : contents) {
            written.file(folder, content);
        }
        return written;
    }

    static Written at(Path... paths) {
        Written written = new Written();
        for (Path path : paths) {
            written.files.add(new InputFile(path.getFileName().toString(), path));
        }
        return written;
    }

    private Written file(Path folder, byte[] content) throws IOException {
        String name = "events-" + files.size() + ".csv";
        files.add(new InputFile(name, Files.write(folder.resolve(name), content)));
        return this;
    }

    Written beside(Path folder, String... contents) throws IOException {
        for (String content : contents) {
            String name = "weights-" + weights.size();
            weights.add(new InputFile(name, Files.writeString(folder.resolve(name), content)));
        }
        return this;
    }

    Written beside(Path path) {
        weights.add(new InputFile(path.getFileName().toString(), path));
        return this;
    }

    Written separator(Csv.Separator value) {
        separator = Optional.of(value);
        return this;
    }

    Written comment(String value) {
        comment = Optional.of(value);
        return this;
    }

    Written withoutHeader() {
        header = false;
        return this;
    }

    Written names(String... value) {
        names = List.of(value);
        return this;
    }

    Written columns(String... value) {
        columns = List.of(value);
        return this;
    }

    Written indexFirst() {
        index = Csv.Index.FIRST;
        return this;
    }

    Written text(String... value) {
        text = List.of(value);
        return this;
    }

    Written missing(String... value) {
        missing = List.of(value);
        return this;
    }

    Written weightColumn(String value) {
        weightColumn = value;
        return this;
    }

    Written skipBadRows() {
        onBadRow = Csv.OnBadRow.SKIP;
        return this;
    }

    Written skipBadFiles() {
        onBadFile = EventReader.OnBadFile.SKIP;
        return this;
    }

    Written failOnBadFiles() {
        onBadFile = EventReader.OnBadFile.FAIL;
        return this;
    }

    Written integers(String... value) {
        integers = List.of(value);
        return this;
    }

    Written singlePrecision() {
        precision = Csv.Precision.SINGLE;
        return this;
    }

    Written decimalComma() {
        decimal = Csv.Decimal.COMMA;
        return this;
    }

    Csv.Options options() {
        return new Csv.Options(
                separator,
                comment,
                header,
                names,
                columns,
                index,
                text,
                integers,
                precision,
                missing,
                weightColumn,
                onBadRow,
                onBadFile,
                decimal);
    }

    EventReader.Files files() {
        return new EventReader.Files(files, weights);
    }

    EventReader.Events read() throws Exception {
        return read(2);
    }

    EventReader.Events read(int threads) throws Exception {
        return new Csv().run(options(), files(), new Quiet(threads, Optional.empty()));
    }

    /** Reads with so many bytes of memory for rows before files of a folder take them. */
    EventReader.Events read(int threads, long memory, Path scratch) throws Exception {
        Quiet context = new Quiet(threads, Optional.of(scratch));
        return Sample.open(options(), files()).read(context, new Storage(context, memory));
    }

    EventReader.Schema schema() throws Exception {
        return new Csv().schema(options(), files());
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Surroundings without a folder for what fits memory. */
    record Quiet(int threads, Optional<Path> folder) implements StepContext {
        @Override
        public Path scratch() {
            return folder.orElseThrow(() -> new IllegalStateException("what fits memory needs no folder"));
        }

        @Override
        public void progress(double done, String what) {
            if (!(done >= 0 && done <= 1)) {
                throw new IllegalStateException("progress is a fraction, not " + done);
            }
        }
    }
}

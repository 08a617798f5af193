package org.fivesigma.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.data.Histogram;

/** A run of four nodes as an engine does it: find, else compute, store and record; what is damaged is computed again. */
final class SmallRun {
    static final List<Key> KEYS = List.of(key("events"), key("selected"), key("histogram"), key("file"));

    private final Store store;
    private int computed;

    SmallRun(Store store) {
        this.store = store;
    }

    /** How many nodes were computed. */
    int computed() {
        return computed;
    }

    /** All results, as texts to compare. */
    List<String> results() throws StoreException {
        List<String> results = new ArrayList<>();
        results.add(table("events", SmallRun::events));
        results.add(table("selected", () -> events().select(new int[] {8, 1, 2})));
        results.add(record("histogram", Histogram.class, Artifacts::histogram));
        results.add(fileText());
        return results;
    }

    /** What a stored file holds is known only when it was read, so that is part of its use. */
    private String fileText() throws StoreException {
        StringBuilder read = new StringBuilder();
        ExportedFile file = node("file", ExportedFile.class, SmallRun::file, stored -> read.append(text(stored)));
        return read.isEmpty() ? text(file) : read.toString();
    }

    private static ExportedFile file() {
        return new ExportedFile("csv", "two events", stream -> {
            for (String line : List.of("m,w\n", "1,2\n", "3,4\n")) {
                stream.write(line.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String text(ExportedFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.content().writeTo(bytes);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static EventTable events() {
        return Artifacts.events().only(List.of("m4l", "sample"));
    }

    private String table(String step, Supplier<EventTable> compute) throws StoreException {
        EventTable table = node(step, EventTable.class, compute, SmallRun::load);
        StringBuilder text = new StringBuilder();
        for (String name : table.names()) {
            Column column = table.column(name);
            text.append(column.spec())
                    .append(new CanonicalEncoder().value(values(column)).digest());
        }
        return text.toString();
    }

    private static Object values(Column column) {
        return column instanceof Column.Texts texts ? List.of(texts.values()) : column.numbers();
    }

    private static void load(EventTable table) {
        table.names().forEach(table::column);
    }

    private <T> String record(String step, Class<T> type, Supplier<T> compute) throws StoreException {
        return String.valueOf(node(step, type, compute, read -> {}).equals(compute.get()));
    }

    private static Key key(String step) {
        return Key.of(List.of(new KeyPart("step", step), new KeyPart("version", "1")));
    }

    private interface Use<T> {
        void use(T artifact);
    }

    private <T> T node(String step, Class<T> type, Supplier<T> compute, Use<T> use) throws StoreException {
        Key key = key(step);
        Optional<ActionRecord> known = store.find(key.digest());
        if (known.isPresent()) {
            try {
                T artifact = store.get(known.get().outputs().get("out").first().orElseThrow(), type);
                use.use(artifact);
                return artifact;
            } catch (StoreException.Corrupt | UncheckedIOException damaged) {
                // fall through: computed again, as an engine does
            }
        }
        computed++;
        T artifact = compute.get();
        Map<String, Port> outputs = new LinkedHashMap<>();
        outputs.put("out", Port.one(store.put(artifact)));
        store.record(key, outputs);
        return artifact;
    }

    /** All files of records and blobs with their bytes. */
    static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("actions", "blobs")) {
            try (Stream<Path> all = Files.walk(root.resolve(folder))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(
                            root.relativize(file).toString(),
                            Digest.of(Files.readAllBytes(file)).hex());
                }
            }
        }
        return files;
    }
}

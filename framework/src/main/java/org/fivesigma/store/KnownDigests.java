package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps the digests of input files in the store's folder; losing them costs only reading the files again. */
final class KnownDigests {
    private static final int MOST = 10_000;

    private final Folders folders;
    private final StoreIo io;
    private final Consumer<String> warnings;
    private final Json json = new Json();

    KnownDigests(Folders folders, StoreIo io, Consumer<String> warnings) {
        this.folders = folders;
        this.io = io;
        this.warnings = warnings;
    }

    /**
     * The digest of a file.
     *
     * @param facts what the file system said when it was read
     * @param digest the digest of its content
     */
    record Known(FileFacts facts, Digest digest) {}

    /** What was saved, by path; nothing where that is damaged. */
    Map<String, Known> read() {
        try {
            byte[] file = SmallFile.read(folders.inputs(), io);
            try (JsonParser parser = json.parser(file, Sealed.open(file))) {
                return read(parser);
            }
        } catch (NoSuchFileException nothingSaved) {
            return Map.of();
        } catch (IOException | RuntimeException damaged) {
            warnings.accept("the file " + folders.inputs() + " cannot be used: " + Reason.of(damaged)
                    + "; input files are read again");
            return Map.of();
        }
    }

    /** Saves digests, the last 10,000 added where there are more, together with those that other processes saved. */
    void write(Map<String, Known> known) throws StoreException {
        Map<String, Known> all = new LinkedHashMap<>(read());
        all.keySet().removeAll(known.keySet());
        all.putAll(known);
        int surplus = Math.max(0, all.size() - MOST);
        try {
            folders.create(folders.root());
            byte[] text = json.write(generator -> write(all, surplus, generator));
            new Publisher(io).publish(folders.inputs(), Content.of(Sealed.seal(text)));
        } catch (IOException failed) {
            throw Failures.writing(folders.root(), failed);
        }
    }

    private static void write(Map<String, Known> known, int skipped, JsonGenerator json) throws IOException {
        json.writeStartObject();
        int position = 0;
        for (Map.Entry<String, Known> entry : known.entrySet()) {
            if (position++ < skipped) {
                continue;
            }
            FileFacts facts = entry.getValue().facts();
            json.writeFieldName(entry.getKey());
            json.writeStartArray();
            json.writeString(entry.getValue().digest().hex());
            json.writeNumber(facts.bytes());
            json.writeString(facts.modified().toString());
            json.writeString(facts.changed().toString());
            json.writeNumber(facts.device());
            json.writeNumber(facts.inode());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static Map<String, Known> read(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_OBJECT);
        Map<String, Known> known = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String path = json.currentName();
            Json.next(json, JsonToken.START_ARRAY);
            Digest digest = new Digest(json.nextTextValue());
            long bytes = json.nextLongValue(-1);
            Instant modified = Instant.parse(json.nextTextValue());
            Instant changed = Instant.parse(json.nextTextValue());
            FileFacts facts = new FileFacts(bytes, modified, changed, json.nextLongValue(-1), json.nextLongValue(-1));
            Json.next(json, JsonToken.END_ARRAY);
            known.put(path, new Known(facts, digest));
        }
        return known;
    }
}

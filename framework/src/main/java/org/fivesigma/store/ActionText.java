package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes action records as text and reads them back: a line with the digest of the rest, then JSON. */
final class ActionText {
    private final Json json = new Json();

    byte[] write(ActionRecord record) throws IOException {
        return Sealed.seal(json.write(generator -> write(record, generator)));
    }

    /** Reads and checks the record of a key. */
    ActionRecord read(byte[] file, Digest key) throws IOException {
        try (JsonParser parser = json.parser(file, Sealed.open(file))) {
            ActionRecord record = read(parser);
            if (!record.key().equals(key)) {
                throw new Damage("it belongs to key " + record.key().brief());
            }
            return record;
        }
    }

    private static void write(ActionRecord record, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", record.key().hex());
        json.writeObjectFieldStart("parts");
        for (KeyPart part : record.parts()) {
            json.writeStringField(part.name(), part.value());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("outputs");
        for (Map.Entry<String, Port> output : record.outputs().entrySet()) {
            json.writeArrayFieldStart(output.getKey());
            for (Port.Entry entry : output.getValue().entries()) {
                write(entry, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(Port.Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", entry.name());
        json.writeStringField("codec", entry.artifact().codec());
        json.writeStringField("digest", entry.artifact().digest().hex());
        json.writeNumberField("manifest-bytes", entry.artifact().manifestBytes());
        json.writeNumberField("bytes", entry.artifact().bytes());
        json.writeEndObject();
    }

    private static ActionRecord read(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_OBJECT);
        Digest key = new Digest(Json.text(json, "key"));
        Json.field(json, "parts");
        List<KeyPart> parts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            parts.add(new KeyPart(name, json.nextTextValue()));
        }
        Json.field(json, "outputs");
        Map<String, Port> outputs = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            outputs.put(name, port(json));
        }
        return new ActionRecord(key, parts, outputs);
    }

    private static Port port(JsonParser json) throws IOException {
        List<Port.Entry> entries = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String name = Json.text(json, "name");
            String codec = Json.text(json, "codec");
            Digest digest = new Digest(Json.text(json, "digest"));
            long manifestBytes = Json.number(json, "manifest-bytes");
            Artifact artifact = new Artifact(digest, codec, manifestBytes, Json.number(json, "bytes"));
            Json.next(json, JsonToken.END_OBJECT);
            entries.add(new Port.Entry(name, artifact));
        }
        return new Port(entries);
    }
}

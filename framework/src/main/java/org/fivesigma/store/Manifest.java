package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What opens the stored form of every artifact: its codec and the blobs that hold its parts.
 *
 * <p>The codec's own description follows and points to the blobs by position, so that {@code gc} and {@code verify} need to
 * understand no codec.
 *
 * @param codec the codec's name
 * @param version the codec's version
 * @param type the kebab-case name of the artifact's class
 * @param blobs the blobs that hold its parts
 */
record Manifest(String codec, int version, String type, List<BlobReference> blobs) {
    /** The length of all blobs. */
    long bytes() {
        return blobs.stream().mapToLong(BlobReference::bytes).sum();
    }

    byte[] write(Json json, Json.Writing value) throws IOException {
        return json.write(generator -> {
            generator.writeStartObject();
            generator.writeStringField("codec", codec);
            generator.writeNumberField("version", version);
            generator.writeStringField("type", type);
            generator.writeFieldName("blobs");
            writeBlobs(generator);
            generator.writeFieldName("value");
            value.write(generator);
            generator.writeEndObject();
        });
    }

    /** Reads a manifest; the parser then stands at the first token of the codec's own description. */
    static Manifest read(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_OBJECT);
        String codec = Json.text(json, "codec");
        int version = (int) Json.number(json, "version");
        String type = Json.text(json, "type");
        Json.field(json, "blobs");
        List<BlobReference> blobs = readBlobs(json);
        Json.field(json, "value");
        return new Manifest(codec, version, type, blobs);
    }

    private void writeBlobs(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (BlobReference blob : blobs) {
            json.writeStartObject();
            json.writeStringField("digest", blob.digest().hex());
            json.writeNumberField("bytes", blob.bytes());
            if (blob.sample().isPresent()) {
                json.writeStringField("sample", blob.sample().get().hex());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<BlobReference> readBlobs(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_ARRAY);
        List<BlobReference> blobs = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Digest digest = new Digest(Json.text(json, "digest"));
            long bytes = Json.number(json, "bytes");
            Optional<Digest> sample = Optional.empty();
            if (json.nextToken() != JsonToken.END_OBJECT) {
                json.nextToken();
                sample = Optional.of(new Digest(json.getText()));
                Json.next(json, JsonToken.END_OBJECT);
            }
            blobs.add(new BlobReference(digest, bytes, sample));
        }
        return blobs;
    }
}

package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.ArtifactParts;

/** Stores artifacts by the codec of a plugin, each named part as a blob. */
final class PartsCodec implements Codec {
    private final ArtifactCodec<?> codec;

    PartsCodec(ArtifactCodec<?> codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return codec.name();
    }

    @Override
    public int version() {
        return codec.version();
    }

    @Override
    public boolean takes(Class<?> type) {
        return codec.type().isAssignableFrom(type);
    }

    @Override
    public Json.Writing write(Object artifact, BlobTable blobs) throws IOException {
        Map<String, Integer> positions = new LinkedHashMap<>();
        write(codec, artifact, (name, content) -> {
            if (positions.containsKey(name)) {
                throw new IllegalArgumentException("codec " + name() + " writes part '" + name + "' twice");
            }
            positions.put(name, blobs.add(Content.of(content)));
        });
        return json -> {
            json.writeStartObject();
            for (Map.Entry<String, Integer> part : positions.entrySet()) {
                json.writeNumberField(part.getKey(), part.getValue());
            }
            json.writeEndObject();
        };
    }

    @Override
    public Object read(Manifest manifest, JsonParser description, Class<?> type, Blobs blobs) throws IOException {
        Map<String, BlobReference> parts = new LinkedHashMap<>();
        Json.expect(description, JsonToken.START_OBJECT);
        while (description.nextToken() != JsonToken.END_OBJECT) {
            String name = description.currentName();
            parts.put(name, manifest.blobs().get(description.nextIntValue(-1)));
        }
        return codec.read(new StoredParts(parts, blobs));
    }

    private static <T> void write(ArtifactCodec<T> codec, Object artifact, ArtifactParts.Sink parts)
            throws IOException {
        codec.write(codec.type().cast(artifact), parts);
    }

    /**
     * The parts of a stored artifact.
     *
     * @param parts the blobs by name
     * @param blobs where they are
     */
    private record StoredParts(Map<String, BlobReference> parts, Blobs blobs) implements ArtifactParts.Source {
        @Override
        public List<String> names() {
            return List.copyOf(parts.keySet());
        }

        @Override
        public byte[] get(String name) throws IOException {
            BlobReference part = parts.get(name);
            if (part == null) {
                throw new NoSuchElementException("no part '" + name + "' among " + parts.keySet());
            }
            return blobs.bytes(part);
        }
    }
}

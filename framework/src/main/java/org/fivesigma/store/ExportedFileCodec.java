package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.fivesigma.api.data.ExportedFile;

/** Stores files for other programs, each as one blob that is written and read piece by piece. */
final class ExportedFileCodec implements Codec {
    @Override
    public String name() {
        return "exported-file";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(Class<?> type) {
        return type == ExportedFile.class;
    }

    @Override
    public Json.Writing write(Object artifact, BlobTable blobs) throws IOException {
        ExportedFile file = (ExportedFile) artifact;
        int position = blobs.add(blobs.blobs().put(file.content()));
        return json -> {
            json.writeStartObject();
            json.writeStringField("ending", file.ending());
            json.writeStringField("summary", file.summary());
            json.writeNumberField("content", position);
            json.writeEndObject();
        };
    }

    @Override
    public Object read(Manifest manifest, JsonParser description, Class<?> type, Blobs blobs) throws IOException {
        Json.expect(description, JsonToken.START_OBJECT);
        String ending = Json.text(description, "ending");
        String summary = Json.text(description, "summary");
        BlobReference content = manifest.blobs().get((int) Json.number(description, "content"));
        return new ExportedFile(ending, summary, stream -> blobs.copy(content, stream));
    }
}

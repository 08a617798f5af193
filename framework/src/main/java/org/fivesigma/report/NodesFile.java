package org.fivesigma.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.store.KeyPart;

/** Writes {@code nodes.json}: what decided the result of each node, part by part, for {@code why}. */
final class NodesFile {
    private NodesFile() {}

    static byte[] of(RunResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = ResultsFile.generator(bytes)) {
            json.writeStartObject();
            for (NodeOutcome outcome : result.outcomes().values()) {
                json.writeArrayFieldStart(outcome.node().name());
                if (outcome.key().isPresent()) {
                    for (KeyPart part : outcome.key().get().parts()) {
                        json.writeStartObject();
                        json.writeStringField("part", part.name());
                        json.writeStringField("value", part.value());
                        json.writeEndObject();
                    }
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

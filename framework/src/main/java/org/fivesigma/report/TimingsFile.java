package org.fivesigma.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.shape.Words;

/** Writes {@code timings.json}: what differs from run to run, kept apart from the results so that these stay equal. */
final class TimingsFile {
    private TimingsFile() {}

    static byte[] of(RunResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = ResultsFile.generator(bytes)) {
            json.writeStartObject();
            json.writeStringField("java", Runtime.version().toString());
            json.writeObjectFieldStart("nodes");
            for (NodeOutcome outcome : result.outcomes().values()) {
                json.writeObjectFieldStart(outcome.node().name());
                json.writeStringField("status", Words.kebab(outcome.status().name()));
                json.writeNumberField("seconds", outcome.seconds());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

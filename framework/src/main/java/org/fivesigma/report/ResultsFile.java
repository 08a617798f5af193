package org.fivesigma.report;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.Blinding;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.run.FailedTrials;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.run.Verdict;
import org.fivesigma.shape.Words;

/** Writes {@code results.json}: numbers, verdicts and what decided each node, equal to the byte for equal analyses. */
final class ResultsFile {
    /** Raised when a reader of the file would have to change. */
    private static final int VERSION = 1;

    private ResultsFile() {}

    static byte[] of(RunResult result, RunIdentity identity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = generator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            run(result, identity, json);
            numbers(result.numbers(), json);
            inputs(result, json);
            searches(result, json);
            expectations(result, json);
            figures(result, json);
            nodes(result, json);
            json.writeArrayFieldStart("warnings");
            for (String warning : result.warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static JsonGenerator generator(ByteArrayOutputStream bytes) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        // numbers are written alike by every version of Java
        return new JsonFactoryBuilder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build()
                .createGenerator(bytes)
                .setPrettyPrinter(printer);
    }

    private static void run(RunResult result, RunIdentity identity, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeStringField("title", identity.title());
        json.writeStringField("recipe", identity.recipeDigest().hex());
        json.writeNumberField("seed", identity.seed());
        json.writeStringField("fivesigma", identity.version());
        json.writeStringField("stand-in", result.plan().simulated());
        blinding(result.plan().blinding(), json);
        json.writeEndObject();
    }

    /** Recipes that hide nothing have results as ever. */
    private static void blinding(Blinding blinding, JsonGenerator json) throws IOException {
        if (!blinding.isPresent()) {
            return;
        }
        json.writeObjectFieldStart("blind");
        json.writeArrayFieldStart(blinding.hides() ? "hidden" : "unblinded");
        for (String window : blinding.words()) {
            json.writeString(window);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void numbers(Map<String, Measure> numbers, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("numbers");
        for (Map.Entry<String, Measure> number : numbers.entrySet()) {
            Measure measure = number.getValue();
            json.writeObjectFieldStart(number.getKey());
            number("value", measure.value(), json);
            if (measure.error().isPresent()) {
                number("error", measure.error().get(), json);
            }
            if (measure.entries().isPresent()) {
                json.writeNumberField("entries", measure.entries().get());
            }
            if (measure.sumOfWeights().isPresent()) {
                number("sum-of-weights", measure.sumOfWeights().get(), json);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void inputs(RunResult result, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("inputs");
        for (Map.Entry<String, List<Accounting>> input : result.inputs().entrySet()) {
            boolean counted = !result.plan().hidesCountsOf(input.getKey());
            json.writeArrayFieldStart(input.getKey());
            for (Accounting account : input.getValue()) {
                json.writeStartObject();
                json.writeStringField("input", account.name());
                if (counted) {
                    json.writeNumberField("declared", account.declared());
                    json.writeNumberField("read", account.read());
                }
                json.writeObjectFieldStart("rejected");
                for (Map.Entry<String, Long> rejected : account.rejected().entrySet()) {
                    json.writeNumberField(rejected.getKey(), rejected.getValue());
                }
                json.writeEndObject();
                if (account.skipped().isPresent()) {
                    json.writeStringField("skipped", account.skipped().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void searches(RunResult result, JsonGenerator json) throws IOException {
        if (result.searches().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("searches");
        for (Map.Entry<String, Trials> search : result.searches().entrySet()) {
            json.writeObjectFieldStart(search.getKey());
            json.writeNumberField("trials", search.getValue().trials().size());
            json.writeNumberField("failed", FailedTrials.of(search.getValue()).count());
            json.writeStringField("list", TrialsFile.path(search.getKey()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void expectations(RunResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("expectations");
        for (Verdict verdict : result.verdicts()) {
            json.writeStartObject();
            json.writeStringField("number", verdict.number());
            json.writeStringField("verdict", Words.kebab(verdict.outcome().name()));
            json.writeStringField("expected", verdict.expected().written());
            number("value", verdict.expected().value(), json);
            number("tolerance", verdict.expected().tolerance(), json);
            if (verdict.found().isPresent()) {
                number("found", verdict.found().get(), json);
            }
            if (!verdict.expected().source().isEmpty()) {
                json.writeStringField("source", verdict.expected().source());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Of every figure that has files beside this one: what it is called, and where they are, without their endings. */
    private static void figures(RunResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("figures");
        for (Exhibit exhibit : result.plan().exhibits()) {
            NodeOutcome drawn = result.outcomes().get(exhibit.origin().node());
            if (!exhibit.kind().isDrawn() || drawn == null || !drawn.hasResult()) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("figure", exhibit.name());
            json.writeStringField("title", exhibit.title());
            if (exhibit.model().isPresent()) {
                json.writeStringField("model", exhibit.model().get());
            }
            json.writeStringField("files", ExhibitFile.of(PastRun.FIGURES, exhibit));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void nodes(RunResult result, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("nodes");
        for (NodeOutcome outcome : result.outcomes().values()) {
            json.writeObjectFieldStart(outcome.node().name());
            json.writeStringField(
                    "status",
                    outcome.hasResult() ? "done" : Words.kebab(outcome.status().name()));
            if (outcome.key().isPresent()) {
                json.writeStringField("key", outcome.key().get().digest().hex());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** JSON has no infinities and no NaN; they are written as texts rather than lost. */
    private static void number(String name, double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeStringField(name, Double.toString(value));
        }
    }
}

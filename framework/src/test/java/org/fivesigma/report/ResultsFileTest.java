package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Measure;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
    @TempDir
    Path folder;

    private ToyRun run;

    @BeforeEach
    void begin() throws Exception {
        run = new ToyRun(folder);
    }

    private JsonNode results() throws Exception {
        return new ObjectMapper().readTree(ResultsFile.of(run.result(), run.identity()));
    }

    @Test
    void writesNumbersWithErrorEntriesAndWeights() throws Exception {
        run.number("yield.sig", new Measure(0.1 + 0.2, Optional.of(0.001), Optional.of(12L), Optional.of(3.5)));
        run.number("plain", Measure.of(93));
        JsonNode numbers = results().path("numbers");
        assertEquals(
                "{\"value\":0.30000000000000004,\"error\":0.001,\"entries\":12,\"sum-of-weights\":3.5}",
                numbers.path("yield.sig").toString());
        assertEquals("{\"value\":93.0}", numbers.path("plain").toString());
    }

    @Test
    void keepsNumbersThatJsonHasNoWordFor() throws Exception {
        run.number("a", Measure.of(Double.NaN))
                .number("b", Measure.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertEquals("{\"value\":\"NaN\"}", results().at("/numbers/a").toString());
        assertEquals(
                "{\"value\":\"-Infinity\",\"error\":\"Infinity\"}",
                results().at("/numbers/b").toString());
    }

    @Test
    void accountsForEveryEntryOfEveryInput() throws Exception {
        run.input(
                "Top",
                new Accounting("top.csv", 10, 8, Map.of("short row", 2L)),
                Accounting.skipped("bad.root", 0, "it is cut off"));
        assertEquals(
                "[{\"input\":\"top.csv\",\"declared\":10,\"read\":8,\"rejected\":{\"short row\":2}},"
                        + "{\"input\":\"bad.root\",\"declared\":0,\"read\":0,\"rejected\":{},"
                        + "\"skipped\":\"it is cut off\"}]",
                results().at("/inputs/Top").toString());
    }

    @Test
    void writesVerdictsWithWhatWasFoundWhereItWas() throws Exception {
        run.verdict(Samples.verdict("z", "5.96 ± 0.02", 5.96, 0.02, Optional.of(5.97), Verdict.Outcome.REPRODUCED));
        run.verdict(Samples.verdict("w", "1", 1, 0, Optional.empty(), Verdict.Outcome.NOT_COMPUTABLE));
        assertEquals(
                "{\"number\":\"z\",\"verdict\":\"reproduced\",\"expected\":\"5.96 ± 0.02\",\"value\":5.96,\"tolerance\":0.02,"
                        + "\"found\":5.97,\"source\":\"a paper\"}",
                results().at("/expectations/0").toString());
        assertFalse(results().at("/expectations/1").has("found"));
        assertEquals("not-computable", results().at("/expectations/1/verdict").asText());
    }

    @Test
    void tellsNeitherHitsFromComputedNorHowLongItTook() throws Exception {
        run.done("a", Samples.accounting("x"), NodeOutcome.Status.COMPUTED);
        byte[] computed = ResultsFile.of(run.result(), run.identity());
        run.done("a", Samples.accounting("x"), NodeOutcome.Status.HIT);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(text(computed), text(ResultsFile.of(run.result(), run.identity())));
        } finally {
            Locale.setDefault(before);
        }
        assertEquals("done", results().at("/nodes/a/status").asText());
    }

    @Test
    void namesFailedAndBlockedNodesAndWhatWasRun() throws Exception {
        run.failed("a", "x", "y").blocked("b").warning("beware").simulated("toys");
        JsonNode results = results();
        assertEquals("failed", results.at("/nodes/a/status").asText());
        assertEquals("blocked", results.at("/nodes/b/status").asText());
        assertFalse(results.at("/nodes/b").has("key"));
        assertEquals("[\"beware\"]", results.path("warnings").toString());
        assertEquals("toys", results.at("/run/stand-in").asText());
        assertEquals("toy", results.at("/run/title").asText());
        assertEquals(7, results.at("/run/seed").asLong());
        assertEquals("1.2.3", results.at("/run/fivesigma").asText());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

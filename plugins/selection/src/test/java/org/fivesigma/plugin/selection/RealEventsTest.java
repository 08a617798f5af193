package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/** Cuts on the four-lepton events of ATLAS Open Data. */
final class RealEventsTest {
    @Test
    void countsTheEventsObservedAndExpectedAroundTheHiggsMass() throws IOException, StepFailure {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        for (String sample : List.of("dat", "ggf", "vbf")) {
            samples.put(sample, read(found("atlas_opendata_4l/atlas_opendata_4l_" + sample + ".csv.gz")));
        }
        CutFlowTable.Params params = new CutFlowTable.Params(
                "window",
                List.of(Requirement.range("mass4l", Optional.of(70.0), Optional.of(170.0))),
                Optional.of("weight"),
                Map.of("simulated", List.of("ggf", "vbf")));
        CutFlowTable.Output output =
                new CutFlowTable().run(params, new CutFlowTable.Inputs(samples), new Surroundings());
        // The data set's own documentation: 229 events, 93 of them in 70-170 GeV; 236901 simulated, sum of weights
        // .5618.
        Measure observed = output.yield().values().get("dat");
        assertEquals(Optional.of(93L), observed.entries());
        assertEquals(93, observed.value());
        CutFlow.Row all = output.table().rows().get(0);
        assertEquals(229, all.counts().get(0).entries());
        assertEquals(236_901, all.counts().get(3).entries());
        assertEquals(0.5618, all.counts().get(3).sumOfWeights(), 5e-5);
    }

    private static EventTable read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String[] names = lines.readLine().split(",");
            List<double[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                rows.add(Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray());
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                int column = i;
                columns.add(Column.of(
                        names[i], rows.stream().mapToDouble(row -> row[column]).toArray()));
            }
            return EventTable.of(columns);
        }
    }

    private static Path found(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        assumeTrue(false, "real data are not here: shared/data/" + name);
        return Path.of(name);
    }
}

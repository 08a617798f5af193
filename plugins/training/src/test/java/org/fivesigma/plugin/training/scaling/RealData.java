package org.fivesigma.plugin.training.scaling;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Columns of published event files that tests look for beside the project. */
final class RealData {
    private RealData() {}

    /** The 28 features of 7000 simulated events of the UCI HIGGS set, f1 to f28. */
    static Map<String, double[]> higgs() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            names.add(i == 0 ? "label" : "f" + i);
        }
        return columns("higgs_uci_lightgbm/binary.train", "\t", names);
    }

    /** Three features of 50000 four-lepton events of ATLAS Open Data. */
    static Map<String, double[]> atlas() throws IOException {
        return columns("atlas_opendata_4l/atlas_opendata_4l_train.csv.gz", ",", List.of());
    }

    private static Map<String, double[]> columns(String name, String separator, List<String> names) throws IOException {
        Path file = found(name);
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            List<String> heads = names.isEmpty() ? List.of(lines.readLine().split(separator)) : names;
            List<double[]> rows = lines.lines()
                    .map(line -> Arrays.stream(line.split(separator))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            Map<String, double[]> columns = new LinkedHashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                int column = i;
                columns.put(
                        heads.get(i),
                        rows.stream().mapToDouble(row -> row[column]).toArray());
            }
            return columns;
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

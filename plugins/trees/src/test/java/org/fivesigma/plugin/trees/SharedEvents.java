package org.fivesigma.plugin.trees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.testkit.RepositoryFiles;

/** Real events from the test data beside the checkout; tests are skipped, and say so, where it is absent. */
final class SharedEvents {
    private SharedEvents() {}

    /** The last features f22 to f28 of the 7000 HIGGS events of {@code higgs_uci_lightgbm}. */
    static LabelledEvents higgsHighLevel() throws IOException {
        return higgs(22, 28);
    }

    /** All 28 features of the same events. */
    static LabelledEvents higgs() throws IOException {
        return higgs(1, 28);
    }

    private static LabelledEvents higgs(int first, int last) throws IOException {
        Path file = RepositoryFiles.assumeShared("higgs_uci_lightgbm", "binary.train");
        List<double[]> rows = Files.readAllLines(file).stream()
                .map(line -> numbers(line, "\t"))
                .toList();
        List<String> names = new ArrayList<>();
        double[][] values = new double[last - first + 1][];
        for (int column = first; column <= last; column++) {
            names.add("f" + column);
            values[column - first] = column(rows, column);
        }
        return unweighted(names, values, column(rows, 0));
    }

    /** The 50,000 training events of {@code atlas_opendata_4l}. */
    static LabelledEvents atlas() throws IOException {
        List<double[]> rows = gzip("atlas_opendata_4l_train.csv.gz");
        double[][] values = {column(rows, 0), column(rows, 1), column(rows, 2)};
        return unweighted(List.of("mass4l", "detajj", "massjj"), values, column(rows, 3));
    }

    /** The simulated events with a jet pair and a positive weight: vbf is signal, ggf background. */
    static LabelledEvents atlasSimulation() throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (String sample : List.of("vbf", "ggf")) {
            for (double[] row : gzip("atlas_opendata_4l_" + sample + ".csv.gz")) {
                if (row[0] > 0 && row[3] >= 0) {
                    double[] labelled = Arrays.copyOf(row, 5);
                    labelled[4] = sample.equals("vbf") ? 1 : 0;
                    rows.add(labelled);
                }
            }
        }
        double[][] values = {column(rows, 1), column(rows, 2), column(rows, 3)};
        return unweighted(List.of("mass4l", "detajj", "massjj"), values, column(rows, 4));
    }

    /** A file of reference numbers that scikit-learn gave. */
    static JsonNode reference(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(RepositoryFiles.assumeShared("oracles", "shared", name + ".json")));
    }

    private static List<double[]> gzip(String name) throws IOException {
        Path file = RepositoryFiles.assumeShared("atlas_opendata_4l", name);
        byte[] packed = Files.readAllBytes(file);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> numbers(line, ","))
                    .toList();
        }
    }

    private static double[] numbers(String line, String separator) {
        return Arrays.stream(line.split(separator))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static LabelledEvents unweighted(List<String> names, double[][] values, double[] label) {
        boolean[] signal = new boolean[label.length];
        double[] weights = new double[label.length];
        for (int row = 0; row < label.length; row++) {
            signal[row] = label[row] > 0;
            weights[row] = 1;
        }
        return new LabelledEvents(names, values, signal, weights);
    }
}

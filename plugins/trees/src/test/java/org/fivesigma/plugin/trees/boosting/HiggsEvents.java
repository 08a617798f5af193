package org.fivesigma.plugin.trees.boosting;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.learning.LabelledEvents;

/** Real simulated events of the UCI HIGGS data set (CC BY 4.0), 7000 to train and 500 to test, 28 features; skips where absent. */
final class HiggsEvents {
    private HiggsEvents() {}

    static LabelledEvents train() throws IOException {
        return read("binary.train");
    }

    static LabelledEvents test() throws IOException {
        return read("binary.test");
    }

    private static LabelledEvents read(String name) throws IOException {
        Path file = Path.of("../../../shared/data/higgs_uci_lightgbm").resolve(name);
        assumeTrue(Files.exists(file), "reference data are not here: " + file);
        List<double[]> rows = Files.readAllLines(file).stream()
                .map(line -> Arrays.stream(line.split("\t"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        int features = rows.get(0).length - 1;
        double[][] values = new double[features][rows.size()];
        boolean[] signal = new boolean[rows.size()];
        double[] weights = new double[rows.size()];
        for (int row = 0; row < weights.length; row++) {
            signal[row] = rows.get(row)[0] == 1;
            weights[row] = 1;
            for (int feature = 0; feature < features; feature++) {
                values[feature][row] = rows.get(row)[feature + 1];
            }
        }
        List<String> names = IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
        return new LabelledEvents(names, values, signal, weights);
    }
}

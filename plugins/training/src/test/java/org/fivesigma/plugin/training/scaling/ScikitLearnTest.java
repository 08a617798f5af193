package org.fivesigma.plugin.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Transformations of real features against those of scikit-learn 1.2.1, written by its own scalers to scikit-learn.csv. */
final class ScikitLearnTest {
    private static final int[] HIGGS_ROWS = {0, 1, 17, 4321, 6999};
    private static final int[] ATLAS_ROWS = {0, 1, 17, 4321, 49_999};

    @Test
    void agreesOnTheFeaturesOfHiggs() throws IOException {
        compare("higgs", RealData.higgs(), HIGGS_ROWS, 140);
    }

    @Test
    void agreesOnTheFeaturesOfFourLeptons() throws IOException {
        compare("atlas", RealData.atlas(), ATLAS_ROWS, 15);
    }

    private static void compare(String data, Map<String, double[]> columns, int[] rows, int expected)
            throws IOException {
        List<String[]> lines = reference().filter(line -> line[0].equals(data)).toList();
        assertEquals(expected, lines.size());
        for (String[] line : lines) {
            double[] values = columns.get(line[1]);
            Transformation fitted = Scale.valueOf(
                            line[2].toUpperCase(Locale.ROOT).replace('-', '_'))
                    .fitted(values);
            // Lambda is where scipy's minimiser stopped, which knows a flat minimum to half the digits of a double.
            double tolerance = 1e-12;
            if (fitted instanceof YeoJohnson power) {
                assertEquals(Double.parseDouble(line[3]), power.lambda(), 2e-6, line[1]);
                tolerance = 2e-6;
            }
            for (int i = 0; i < rows.length; i++) {
                String what = String.join(" ", line[1], line[2], "row " + rows[i]);
                double value = Double.parseDouble(line[4 + i]);
                assertEquals(value, fitted.of(values[rows[i]]), tolerance * (1 + Math.abs(value)), what);
            }
        }
    }

    private static java.util.stream.Stream<String[]> reference() throws IOException {
        try (InputStream bytes = ScikitLearnTest.class.getResourceAsStream("scikit-learn.csv")) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","));
        }
    }
}

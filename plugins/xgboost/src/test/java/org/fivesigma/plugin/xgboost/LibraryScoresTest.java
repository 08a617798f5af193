package org.fivesigma.plugin.xgboost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.testkit.RepositoryFiles;
import org.junit.jupiter.api.Test;

/** Are our scores of the trees those of the library itself? */
final class LibraryScoresTest {
    @Test
    void onRealEventsWithMissingValues() throws Exception {
        assertSameScores(higgs());
    }

    @Test
    void onRandomEventsWithMissingValues() throws Exception {
        assertSameScores(Events.random(2000, 12));
    }

    /** 7000 events of the UCI HIGGS data with 28 features; values of 0 b-tags, a third of some columns, are made missing. */
    private static LabelledEvents higgs() throws IOException {
        List<String> lines = Files.readAllLines(RepositoryFiles.assumeShared("higgs_uci_lightgbm", "binary.train"));
        double[][] values = new double[28][lines.size()];
        boolean[] signal = new boolean[lines.size()];
        for (int row = 0; row < signal.length; row++) {
            String[] cells = lines.get(row).split("\t");
            signal[row] = cells[0].equals("1");
            for (int feature = 0; feature < 28; feature++) {
                double value = Double.parseDouble(cells[feature + 1]);
                values[feature][row] = value == 0 ? Double.NaN : value;
            }
        }
        double[] weights = new double[signal.length];
        Arrays.fill(weights, 1);
        return new LabelledEvents(IntStream.range(0, 28).mapToObj(i -> "x" + i).toList(), values, signal, weights);
    }

    private static void assertSameScores(LabelledEvents events) throws Exception {
        try (Matrix matrix = Matrix.of(events)) {
            Map<String, Object> settings = new LinkedHashMap<>();
            settings.put("objective", "binary:logistic");
            settings.put("tree_method", "hist");
            settings.put("max_depth", 8);
            settings.put("eta", 0.1);
            settings.put("base_score", 0.3);
            settings.put("nthread", 1);
            settings.put("verbosity", 0);
            Booster booster = XGBoost.train(matrix.events(), settings, 60, Map.of(), null, null);
            TreeEnsemble ensemble = new ModelReader(events.features(), 0.1f, 60).read(booster.toByteArray("json"));
            assertEquals(60, ensemble.trees());
            assertClose(booster.predict(matrix.events(), true), ensemble.margins(events.table()), 4e-6);
            assertClose(booster.predict(matrix.events()), ensemble.scores(events.table()), 1e-6);
            booster.dispose();
        }
    }

    private static void assertClose(float[][] library, double[] ours, double tolerance) {
        assertEquals(library.length, ours.length);
        for (int row = 0; row < ours.length; row++) {
            // the library adds up 60 numbers in single precision
            assertEquals(library[row][0], ours[row], tolerance, "row " + row);
        }
    }
}

package org.fivesigma.api.learning.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * ATLAS Open Data, vector boson fusion (signal) and gluon fusion (background) to four leptons, told apart by the mass of the
 * jet pair alone; the figures are scikit-learn's and scipy's (oracles/shared/ml_atlas4l_weighted_posw.json of the test data).
 */
final class RealEventsTest {
    private static final double THRESHOLD = 300;

    private double[] scores;
    private double[] weights;
    private boolean[] signal;

    @BeforeEach
    void readEvents() throws IOException {
        Path folder = folder().resolve("atlas_opendata_4l");
        assumeTrue(Files.isDirectory(folder), () -> "the test data are not at " + folder);
        List<double[]> events = new ArrayList<>();
        read(folder.resolve("atlas_opendata_4l_vbf.csv.gz"), 1, events);
        read(folder.resolve("atlas_opendata_4l_ggf.csv.gz"), 0, events);
        scores = events.stream().mapToDouble(event -> event[0]).toArray();
        weights = events.stream().mapToDouble(event -> event[1]).toArray();
        signal = new boolean[scores.length];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = events.get(i)[2] == 1;
        }
    }

    private static Path folder() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve("framework"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data");
    }

    /** Keeps events with a pair of jets and a positive weight. */
    private static void read(Path file, double label, List<double[]> events) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",");
                double weight = Double.parseDouble(fields[0]);
                double mass = Double.parseDouble(fields[3]);
                if (mass > -1 && weight > 0) {
                    events.add(new double[] {mass, weight, label});
                }
            }
        }
    }

    @Test
    void figuresWithWeightsAreThoseOfScikitLearn() {
        assertEquals(101_818, scores.length);
        RankedScores ranked = RankedScores.of(scores, signal, weights);
        assertEquals(0.6708145405527995, ranked.auc(), 1e-12);
        assertEquals(0.2411173125296827, ranked.averagePurity(), 1e-12);
        assertEquals(0.2745564577488392, ranked.kolmogorovSmirnov(), 1e-12);
        assertEquals(0.026300483224786342, ranked.signal(), 1e-15);
        assertEquals(0.2248011773861018, ranked.background(), 1e-14);
        Confusion confusion = Confusion.above(THRESHOLD, scores, signal, weights);
        assertEquals(0.8581402187386475, confusion.accuracy(), 1e-12);
        assertEquals(0.31108089485683266, confusion.purity(), 1e-12);
        assertEquals(0.29177917319474267, confusion.efficiency(), 1e-12);
        assertEquals(0.30112104320116323, confusion.f1(), 1e-12);
        assertEquals(0.01699467667378699, confusion.backgroundSelected(), 1e-15);
    }

    @Test
    void figuresWithoutWeightsAreThoseOfScikitLearn() {
        double[] ones = new double[scores.length];
        Arrays.fill(ones, 1);
        RankedScores ranked = RankedScores.of(scores, signal, ones);
        assertEquals(0.6715768366848914, ranked.auc(), 1e-12);
        assertEquals(0.7681818769594781, ranked.averagePurity(), 1e-12);
        assertEquals(0.27419747455187193, ranked.kolmogorovSmirnov(), 1e-12);
        Confusion confusion = Confusion.above(THRESHOLD, scores, signal, ones);
        assertEquals(0.5426938262389754, confusion.accuracy(), 1e-12);
        assertEquals(0.8556552617687989, confusion.purity(), 1e-12);
        assertEquals(0.29047812983627924, confusion.efficiency(), 1e-12);
        assertEquals(17_831, confusion.signalSelected());
        assertEquals(37_425, confusion.backgroundRejected());
    }
}

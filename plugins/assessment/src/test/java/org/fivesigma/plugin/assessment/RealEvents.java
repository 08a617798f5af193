package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;

/** Published events with class and weight, which tests look for beside the project. */
final class RealEvents {
    private RealEvents() {}

    /** 7000 simulated events of the UCI HIGGS set, with features 26 and 28. */
    static EventTable higgs() throws IOException {
        List<double[]> rows = rows("higgs_uci_lightgbm/binary.train", "\t", 0);
        return table("f26", column(rows, 26), column(rows, 0), ones(rows.size()))
                .with(Column.of("f28", column(rows, 28)));
    }

    /** The same events with features 22 to 28, each weighing 1, 1.5, 2, 2.5 or 3 in turn. */
    static EventTable weightedHiggs() throws IOException {
        List<double[]> rows = rows("higgs_uci_lightgbm/binary.train", "\t", 0);
        double[] weights = new double[rows.size()];
        Arrays.setAll(weights, row -> 1 + row % 5 / 2.0);
        EventTable events = table("f22", column(rows, 22), column(rows, 0), weights);
        for (int feature = 23; feature <= 28; feature++) {
            events = events.with(Column.of("f" + feature, column(rows, feature)));
        }
        return events;
    }

    /** 50000 four-lepton events of ATLAS Open Data, by the mass of their jet pair. */
    static EventTable fourLeptons() throws IOException {
        List<double[]> rows = rows("atlas_opendata_4l/atlas_opendata_4l_train.csv.gz", ",", 1);
        double[] target =
                Arrays.stream(column(rows, 3)).map(value -> Math.max(0, value)).toArray();
        return table("massjj", column(rows, 2), target, ones(rows.size()))
                .with(Column.of("mass4l", column(rows, 0)))
                .with(Column.of("detajj", column(rows, 1)));
    }

    /** The weighted ones of vector boson fusion against gluon fusion that have a jet pair and a positive weight. */
    static EventTable weightedFourLeptons() throws IOException {
        List<double[]> signal = positive("atlas_opendata_4l/atlas_opendata_4l_vbf.csv.gz");
        List<double[]> background = positive("atlas_opendata_4l/atlas_opendata_4l_ggf.csv.gz");
        List<double[]> all = new java.util.ArrayList<>(signal);
        all.addAll(background);
        double[] isSignal = new double[all.size()];
        Arrays.fill(isSignal, 0, signal.size(), 1);
        return table("massjj", column(all, 3), isSignal, column(all, 0))
                .with(Column.of("mass4l", column(all, 1)))
                .with(Column.of("detajj", column(all, 2)));
    }

    private static List<double[]> positive(String name) throws IOException {
        return rows(name, ",", 1).stream()
                .filter(row -> row[0] > 0 && row[3] > 0)
                .toList();
    }

    private static EventTable table(String name, double[] score, double[] signal, double[] weights) {
        return EventTable.of(
                Column.of(name, score),
                new Column.Doubles(new ColumnSpec("is_signal", ColumnType.DOUBLE, "", Role.LABEL), signal),
                new Column.Doubles(new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT), weights));
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static List<double[]> rows(String name, String separator, int heads) throws IOException {
        try (InputStream bytes = Files.newInputStream(found(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(heads)
                    .map(line -> Arrays.stream(line.split(separator))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    /** A file of the shared data; the test is skipped where it is not there. */
    static Path found(String name) {
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

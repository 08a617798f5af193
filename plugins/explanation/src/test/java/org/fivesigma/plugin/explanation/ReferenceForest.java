package org.fivesigma.plugin.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.testkit.RepositoryFiles;

/**
 * A forest that scikit-learn 1.2.1 grew, and the events it was grown from.
 *
 * <p>{@code RandomForestClassifier(10, max_depth=4, random_state=1)} of columns 22 to 28 (the first is the class) of the 7000 HIGGS
 * events of shared/data/higgs_uci_lightgbm, in single precision. {@code forest.csv} has its {@code tree_} arrays: children,
 * feature, threshold, share of signal, {@code weighted_n_node_samples}, and that times the impurity less the same of both
 * children.
 */
final class ReferenceForest {
    static final List<String> FEATURES = List.of("f22", "f23", "f24", "f25", "f26", "f27", "f28");

    private ReferenceForest() {}

    static TreeEnsemble forest() throws IOException {
        List<double[]> nodes = new ArrayList<>();
        try (InputStream in = ReferenceForest.class.getResourceAsStream("forest.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> nodes.add(numbers(line, ",")));
        }
        TreeNodes.Builder builder = new TreeNodes.Builder();
        List<Integer> roots = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            if (node == 0 || nodes.get(node)[0] != nodes.get(node - 1)[0]) {
                roots.add(node);
            }
            builder.leaf(nodes.get(node)[5], nodes.get(node)[6]);
        }
        for (int node = 0; node < nodes.size(); node++) {
            double[] at = nodes.get(node);
            if (at[1] >= 0) {
                int root = roots.get((int) at[0]);
                builder.split(node, (int) at[3], at[4], false, at[7], root + (int) at[1], root + (int) at[2]);
            }
        }
        int[] begins = roots.stream().mapToInt(root -> root).toArray();
        return new TreeEnsemble(FEATURES, TreeEnsemble.Link.MEAN, 0, true, begins, builder.build());
    }

    /** The events, of equal weight. */
    static EventTable events() throws IOException {
        Path file = RepositoryFiles.assumeShared("higgs_uci_lightgbm", "binary.train");
        List<double[]> rows = Files.readAllLines(file).stream()
                .map(line -> numbers(line, "\t"))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int feature = 0; feature < FEATURES.size(); feature++) {
            columns.add(Column.of(FEATURES.get(feature), column(rows, 22 + feature)));
        }
        columns.add(label(column(rows, 0)));
        return EventTable.of(columns);
    }

    static Column label(double... signal) {
        return new Column.Doubles(new ColumnSpec("is_signal", ColumnType.DOUBLE, "", Role.LABEL), signal);
    }

    static Column weight(double... weights) {
        return new Column.Doubles(new ColumnSpec("training_weight", ColumnType.DOUBLE, "", Role.WEIGHT), weights);
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    private static double[] numbers(String line, String separator) {
        return Arrays.stream(line.split(separator))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}

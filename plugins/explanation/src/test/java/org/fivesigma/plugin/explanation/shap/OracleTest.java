package org.fivesigma.plugin.explanation.shap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.TreeNodes;
import org.fivesigma.testkit.RepositoryFiles;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * Trees of scikit-learn 1.9.1 on published events, and what the package shap 0.51.0 says of them: the numbers are in {@code
 * oracles/shared}, with the first 100 events as background.
 */
final class OracleTest {
    private static final Surroundings ALONE = new Surroundings(1);

    @Test
    void agreesWithThePackageShapOnHiggs() throws Exception {
        compare("ml_higgs_lightgbm_train", first("higgs_uci_lightgbm/binary.train", "\t", 22, 28, -1));
    }

    @Test
    void agreesWithThePackageShapOnAtlasTrainingEvents() throws Exception {
        compare("ml_atlas4l_train", first("atlas_opendata_4l/atlas_opendata_4l_train.csv.gz", ",", 0, 2, -1));
    }

    @Test
    void agreesWithThePackageShapOnAtlasSimulation() throws Exception {
        compare("ml_atlas4l_weighted_posw", first("atlas_opendata_4l/atlas_opendata_4l_vbf.csv.gz", ",", 1, 3, 0));
    }

    private static void compare(String name, List<double[]> first) throws Exception {
        JsonNode oracle = new ObjectMapper()
                .readTree(Files.readString(RepositoryFiles.assumeShared("oracles", "shared", name + ".json")));
        TreeEnsemble tree = tree(oracle.get("decision_tree"));
        JsonNode path = oracle.get("tree_shap_path_dependent");
        EventTable events = table(tree, rows(path.get("rows")));
        // shap adds up some terms in another order
        compare(path, Contributions.pathDependent(tree, events, ALONE), 1e-12);
        double[] weights = new double[100];
        Arrays.fill(weights, 1);
        EventTable background = table(tree, first.toArray(double[][]::new));
        Contributions ours = Contributions.interventional(tree, events, background, weights, ALONE);
        // shap computes these in single precision: its own numbers miss the scores of the tree by up to 3e-8
        compare(oracle.get("tree_shap_interventional_bg_first100"), ours, 1e-7);
        for (int row = 0; row < events.rows(); row++) {
            double[] defined = new Coalitions(tree, events, row).interventional(background, weights);
            // rounding alone
            assertArrayEquals(defined, ofRow(ours, row), 1e-13);
        }
    }

    private static void compare(JsonNode expected, Contributions ours, double tolerance) {
        assertEquals(expected.get("expected_value").asDouble(), ours.base(), 1e-12);
        double[][] rows = rows(expected.get("values"));
        for (int row = 0; row < rows.length; row++) {
            assertArrayEquals(rows[row], ofRow(ours, row), tolerance);
        }
    }

    private static double[] ofRow(Contributions contributions, int row) {
        return Arrays.stream(contributions.values())
                .mapToDouble(column -> column[row])
                .toArray();
    }

    private static TreeEnsemble tree(JsonNode dump) {
        List<String> features = StreamSupport.stream(dump.get("features").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        TreeNodes.Builder nodes = new TreeNodes.Builder();
        for (JsonNode node : dump.get("nodes")) {
            nodes.leaf(node.get("p1").asDouble(), node.get("n").asDouble());
        }
        for (JsonNode node : dump.get("nodes")) {
            if (node.get("left").asInt() >= 0) {
                nodes.split(
                        node.get("i").asInt(),
                        features.indexOf(node.get("feature").asText()),
                        node.get("threshold").asDouble(),
                        false,
                        0,
                        node.get("left").asInt(),
                        node.get("right").asInt());
            }
        }
        return new TreeEnsemble(features, TreeEnsemble.Link.MEAN, 0, true, new int[] {0}, nodes.build());
    }

    private static double[][] rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .mapToDouble(JsonNode::asDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static EventTable table(TreeEnsemble tree, double[][] rows) {
        List<Column> columns = new ArrayList<>();
        for (int feature = 0; feature < tree.features().size(); feature++) {
            int number = feature;
            double[] values =
                    Arrays.stream(rows).mapToDouble(row -> row[number]).toArray();
            columns.add(Column.of(tree.features().get(feature), values));
        }
        return EventTable.of(columns);
    }

    /** Columns of the first 100 events, of those with a jet pair and a positive weight where the column of weights is given. */
    private static List<double[]> first(String name, String separator, int from, int to, int weight)
            throws IOException {
        Path file = RepositoryFiles.assumeShared(name.split("/"));
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .skip(packed ? 1 : 0)
                    .map(line -> Arrays.stream(line.split(separator))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .filter(row -> weight < 0 || row[weight] > 0 && row[to] >= 0)
                    .limit(100)
                    .map(row -> Arrays.copyOfRange(row, from, to + 1))
                    .toList();
        }
    }
}

package org.fivesigma.plugin.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Role;
import org.fivesigma.plugin.assessment.matrix.Pearson;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * Every metric of the three reference files in shared/data/oracles/shared, which scikit-learn 1.9.1, scipy 1.17.1 and numpy 2.4.6
 * computed: of a raw column and of the probabilities of a logistic regression, weighted and unweighted, and all correlations.
 */
final class PeerMetricsTest {
    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("roc_auc", "auc");
        names.put("average_precision", "average-purity");
        names.put("accuracy", "accuracy");
        names.put("precision", "purity");
        names.put("recall", "efficiency");
        names.put("f1", "f1");
        names.put("ks_D", "ks");
        names.put("sum_w_sig", "sum-of-weights.signal");
        names.put("sum_w_bkg", "sum-of-weights.background");
        return names;
    }

    @Test
    void higgsEventsAreJudgedAsByScikitLearn() throws Exception {
        compare("ml_higgs_lightgbm_train", RealEvents.weightedHiggs(), 16);
    }

    @Test
    void fourLeptonEventsAreJudgedAsByScikitLearn() throws Exception {
        compare("ml_atlas4l_train", RealEvents.fourLeptons(), 4096);
    }

    @Test
    void weightedFourLeptonEventsAreJudgedAsByScikitLearn() throws Exception {
        compare("ml_atlas4l_weighted_posw", RealEvents.weightedFourLeptons(), 4096);
    }

    /** The scale is a power of two above all values, so that dividing by it changes neither order nor threshold. */
    private static void compare(String name, EventTable events, double scale) throws Exception {
        JsonNode file = new ObjectMapper()
                .readTree(RealEvents.found("oracles/shared/" + name + ".json").toFile());
        double[] raw = Arrays.stream(events.numbers(file.get("score_column").asText()))
                .map(value -> value / scale)
                .toArray();
        JsonNode ofRaw = file.get("metrics_of_raw_column_as_score");
        compare(ofRaw, events, raw, file.get("threshold").asDouble() / scale, "raw column of " + name);
        JsonNode regression = file.get("logistic_regression_unregularised");
        double[] fitted = probabilities(regression, events);
        compare(regression.get("metrics_of_fitted_probability"), events, fitted, 0.5, "regression of " + name);
        Map<String, Measure> unweighted = judged(ones(events), fitted, 0.5);
        assertEquals(
                regression.get("log_loss").asDouble(),
                unweighted.get("log-loss").value(),
                1e-12,
                "log loss of " + name);
        correlations(file.get("corr_matrix_pearson"), regression.get("features"), events, name);
    }

    private static void compare(JsonNode metrics, EventTable events, double[] scores, double threshold, String what)
            throws StepFailure, InterruptedException {
        compare(metrics.get("unweighted"), judged(ones(events), scores, threshold), 1e-12, "unweighted " + what);
        if (metrics.has("weighted")) {
            compare(metrics.get("weighted"), judged(events, scores, threshold), 1e-9, "weighted " + what);
        }
    }

    private static void compare(JsonNode expected, Map<String, Measure> measures, double tolerance, String what) {
        NAMES.forEach((theirs, ours) -> {
            double value = expected.get(theirs).asDouble();
            double found = measures.get(ours).value();
            assertEquals(value, found, tolerance * Math.max(1, Math.abs(value)), ours + ", " + what);
        });
        JsonNode confusion = expected.get("confusion_true_rows");
        List<String> places = List.of("background-rejected", "background-selected", "signal-lost", "signal-selected");
        for (int i = 0; i < places.size(); i++) {
            double value = confusion.get(i / 2).get(i % 2).asDouble();
            double found = measures.get("confusion." + places.get(i)).value();
            assertEquals(value, found, tolerance * Math.max(1, value), places.get(i) + ", " + what);
        }
    }

    private static double[] probabilities(JsonNode regression, EventTable events) {
        double[] scores = new double[events.rows()];
        Arrays.fill(scores, regression.get("intercept").asDouble());
        for (int i = 0; i < regression.get("features").size(); i++) {
            double[] feature = events.numbers(regression.get("features").get(i).asText());
            double mean = regression.get("scaler_mean").get(i).asDouble();
            double width = Math.sqrt(regression.get("scaler_var").get(i).asDouble());
            double slope = regression.get("coef_on_scaled").get(i).asDouble();
            Arrays.setAll(scores, row -> scores[row] + slope * (feature[row] - mean) / width);
        }
        Arrays.setAll(scores, row -> 1 / (1 + StrictMath.exp(-scores[row])));
        return scores;
    }

    private static void correlations(JsonNode expected, JsonNode features, EventTable events, String name)
            throws InterruptedException {
        double[][] columns = new double[features.size()][];
        Arrays.setAll(columns, i -> events.numbers(features.get(i).asText()));
        double[] ones = new double[events.rows()];
        Arrays.fill(ones, 1);
        double[][] matrix = new Pearson(columns, ones).matrix(2);
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double value = expected.get(i).get(j).asDouble();
                assertEquals(value, matrix[i][j], 1e-12, "correlation " + i + ", " + j + " of " + name);
            }
        }
    }

    private static EventTable ones(EventTable events) throws StepFailure {
        return events.without(List.of("training_weight"));
    }

    private static Map<String, Measure> judged(EventTable events, double[] scores, double threshold)
            throws StepFailure, InterruptedException {
        ColumnSpec score = new ColumnSpec("score", ColumnType.DOUBLE, "", Role.SCORE);
        Map<String, EventTable> parts = Map.of("test", events.with(new Column.Doubles(score, scores)));
        return new Assess()
                .run(new Assess.Params(threshold, 10, 0, 1), new Assess.Inputs(parts), new Surroundings(2))
                .measures()
                .values();
    }
}

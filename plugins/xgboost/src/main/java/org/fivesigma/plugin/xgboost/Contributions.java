package org.fivesigma.plugin.xgboost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fivesigma.api.Checks;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.Classifier;
import org.fivesigma.api.learning.TreeEnsemble;

/**
 * Gives what each feature adds to the margin, log p / (1 - p), of each event: the SHAP values of the trees (Lundberg et al., 2018), by
 * XGBoost's own code. What all features add, and the base, sum up to the margin.
 */
@StepType(
        name = "xgboost-contributions",
        version = 1,
        summary = "Gives what each feature adds to the margin of each event (SHAP values), for models of xgboost.",
        example = "{features: [a, c]}")
public final class Contributions implements Step<Contributions.Params, Contributions.Inputs, Contributions.Output> {
    /** Events whose contributions are computed together. */
    private static final int BATCH = 8192;

    private static final String OTHERS = "others_contribution";
    private static final String BASE = "base_margin";

    /**
     * What is told.
     *
     * @param features the features whose contributions are told one by one
     */
    public record Params(
            @Doc(
                    "features whose contributions become a column each, named with contribution_ in front; those of all others are summed up")
            List<String> features) {}

    /**
     * The model and the events.
     *
     * @param classifier the model
     * @param events the events
     */
    public record Inputs(
            @Doc("a model that xgboost trained") Classifier classifier,

            @Doc("events with the features of the model") EventTable events) {}

    /**
     * What the features add.
     *
     * @param contributions a column for each feature, others_contribution and base_margin
     * @param measures the mean absolute contribution of each feature
     */
    public record Output(
            @Doc(
                    "for each event what the features add to its margin, what the others add (others_contribution), and the margin without"
                            + " any (base_margin)")
            EventTable contributions,

            @Doc("the mean over the weights of the absolute contribution of each feature")
            Measures measures) {}

    @Override
    public ColumnFlow columns(Params params) {
        List<String> columns = new ArrayList<>();
        params.features().forEach(feature -> columns.add(column(feature)));
        columns.add(OTHERS);
        columns.add(BASE);
        return ColumnFlow.readingAll().adding(columns);
    }

    @Override
    public void check(Params params, Checks checks) {
        boolean once = new LinkedHashSet<>(params.features()).size()
                == params.features().size();
        checks.require(once, "features", "a feature is named twice in " + params.features(), "name each once");
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) throws Exception {
        TreeEnsemble model = model(inputs.classifier());
        requireFeatures(params, model);
        float[][] all = contributions(model, inputs.events(), context);
        List<Column> columns = new ArrayList<>();
        Map<String, Measure> measures = new LinkedHashMap<>();
        double[] weights = inputs.events().weights(weight(inputs.events()));
        double[] others = new double[all.length];
        for (int feature = 0; feature < model.features().size(); feature++) {
            String name = model.features().get(feature);
            double[] values = of(all, feature);
            if (!params.features().contains(name)) {
                Arrays.setAll(others, row -> others[row] + values[row]);
                continue;
            }
            columns.add(Column.of(column(name), values));
            if (all.length > 0) {
                measures.put(name + ".mean-absolute", Measure.of(meanAbsolute(values, weights)));
            }
        }
        double[] base = of(all, model.features().size());
        Arrays.setAll(base, row -> base[row] + model.base());
        columns.add(Column.of(OTHERS, others));
        columns.add(Column.of(BASE, base));
        List<String> order = columns(params).adds();
        return new Output(EventTable.of(columns).only(order), new Measures(measures));
    }

    private static String column(String feature) {
        return "contribution_" + feature;
    }

    private static TreeEnsemble model(Classifier classifier) throws StepFailure {
        if (classifier instanceof TreeEnsemble trees
                && trees.singlePrecision()
                && trees.link() == TreeEnsemble.Link.LOGISTIC) {
            return trees;
        }
        throw new StepFailure("the model is not one that xgboost trained", "name a model of kind: xgboost");
    }

    private static void requireFeatures(Params params, TreeEnsemble model) throws StepFailure {
        List<String> unknown = params.features().stream()
                .filter(feature -> !model.features().contains(feature))
                .toList();
        if (!unknown.isEmpty()) {
            throw new StepFailure(
                    "the model has no features " + unknown,
                    "name some of its features: " + String.join(", ", model.features()));
        }
    }

    private static float[][] contributions(TreeEnsemble model, EventTable events, StepContext context)
            throws StepFailure, XGBoostError, IOException, InterruptedException {
        double[][] values = new double[model.features().size()][];
        Arrays.setAll(values, feature -> events.numbers(model.features().get(feature)));
        float[][] all = new float[events.rows()][];
        if (all.length == 0) {
            return all;
        }
        // the first events made ready load the library, or say what it lacks
        Matrix.features(model.features(), values, 0, 1).dispose();
        Booster booster = XGBoost.loadModel(new ModelWriter(model).json());
        try {
            booster.setParam("nthread", context.threads());
            for (int first = 0; first < all.length; first += BATCH) {
                requireTime();
                int rows = Math.min(BATCH, all.length - first);
                DMatrix batch = Matrix.features(model.features(), values, first, rows);
                try {
                    System.arraycopy(booster.predictContrib(batch, 0), 0, all, first, rows);
                } finally {
                    batch.dispose();
                }
                context.progress(
                        (first + rows) / (double) all.length, "contributions to " + (first + rows) + " events");
            }
        } finally {
            booster.dispose();
        }
        return all;
    }

    private static void requireTime() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static double[] of(float[][] all, int feature) {
        double[] values = new double[all.length];
        Arrays.setAll(values, row -> all[row][feature]);
        return values;
    }

    private static Optional<String> weight(EventTable events) {
        return events.specs().stream()
                .filter(spec -> spec.role() == Role.WEIGHT)
                .map(ColumnSpec::name)
                .findFirst();
    }

    private static double meanAbsolute(double[] values, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int row = 0; row < values.length; row++) {
            sum += weights[row] * Math.abs(values[row]);
            all += weights[row];
        }
        return sum / all;
    }

    @Override
    public String fingerprint() {
        return "xgboost " + NativeLibrary.version();
    }
}

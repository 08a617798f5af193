package org.fivesigma.plugin.xgboost;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.api.learning.TreeEnsemble;

/** Grows one tree after the other. */
final class Boosting {
    private final Xgboost.Params params;
    private final List<String> features;
    private final StepContext context;

    Boosting(Xgboost.Params params, List<String> features, StepContext context) {
        this.params = params;
        this.features = features;
        this.context = context;
    }

    /** Grows all trees. */
    TreeEnsemble all(Matrix training) throws XGBoostError, StepFailure, IOException, InterruptedException {
        Booster booster = booster(training);
        try {
            for (int tree = 0; tree < params.trees(); tree++) {
                grow(booster, training, tree);
            }
            return read(booster, params.trees());
        } finally {
            booster.dispose();
        }
    }

    /** Grows trees until they no longer improve the scores of other events, and keeps those up to the best. */
    Learner.Trained stopping(Matrix training, Matrix validation)
            throws XGBoostError, StepFailure, IOException, InterruptedException {
        Stopping stopping = new Stopping(params.earlyStopping().orElseThrow().patience());
        Booster booster = booster(training);
        try {
            int grown = 0;
            while (grown < params.trees() && !stopping.isDue()) {
                grow(booster, training, grown++);
                stopping.add(validation.logLoss(booster.predict(validation.events(), true)));
            }
            Map<String, Measure> more = new LinkedHashMap<>();
            more.put("grown", Measure.of(grown));
            more.put("validation-log-loss", Measure.of(stopping.least()));
            return trained(read(booster, stopping.best()), more);
        } finally {
            booster.dispose();
        }
    }

    /** An ensemble and what there is to tell of it. */
    static Learner.Trained trained(TreeEnsemble ensemble, Map<String, Measure> more) {
        int splits = 0;
        for (int node = 0; node < ensemble.nodes().size(); node++) {
            splits += ensemble.nodes().isLeaf(node) ? 0 : 1;
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("trees", Measure.of(ensemble.trees()));
        measures.put("splits", Measure.of(splits));
        measures.putAll(more);
        return new Learner.Trained(ensemble, new Measures(measures));
    }

    /** Says that there is nothing by which to stop early. */
    static StepFailure noValidation() {
        return new StepFailure(
                "early-stopping needs validation events, and there are none with a weight above 0",
                "give the training set some, as in validate: 20%; in a search, vary trees instead of early-stopping");
    }

    private Booster booster(Matrix training) throws XGBoostError, StepFailure {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("objective", "binary:logistic");
        settings.put("tree_method", "hist");
        settings.put("device", "cpu");
        settings.put("grow_policy", params.leaves() > 0 ? "lossguide" : "depthwise");
        settings.put("eta", params.learningRate());
        settings.put("max_depth", params.depth());
        settings.put("max_leaves", params.leaves());
        settings.put("min_child_weight", params.minChildWeight());
        settings.put("gamma", params.minGain());
        settings.put("subsample", params.subsample());
        settings.put("colsample_bytree", params.columnSample());
        settings.put("lambda", params.l2());
        settings.put("alpha", params.l1());
        settings.put("max_bin", params.bins());
        settings.put("scale_pos_weight", params.scalePositiveWeight());
        settings.put("base_score", baseScore(training));
        settings.put("seed", params.seed());
        settings.put("nthread", context.threads());
        settings.put("verbosity", 0);
        return XGBoost.train(training.events(), settings, 0, Map.of(), null, null);
    }

    private double baseScore(Matrix training) throws StepFailure {
        double signal = params.scalePositiveWeight() * training.sumOfWeights(true);
        double background = training.sumOfWeights(false);
        if (!(signal > 0 && background > 0)) {
            throw new StepFailure(
                    "the events that train are all of one class: the weights of signal sum up to "
                            + training.sumOfWeights(true) + ", those of background to " + background,
                    "take signal and background events into the training set");
        }
        return params.baseScore() == BaseScore.EVEN ? 0.5 : signal / (signal + background);
    }

    private void grow(Booster booster, Matrix training, int tree) throws XGBoostError, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        booster.update(training.events(), tree);
        context.progress((tree + 1.0) / params.trees(), "tree " + (tree + 1) + " of " + params.trees());
    }

    private TreeEnsemble read(Booster booster, int trees) throws XGBoostError, IOException {
        return new ModelReader(features, (float) params.learningRate(), trees).read(booster.toByteArray("json"));
    }
}

package org.fivesigma.recipe;

import java.util.List;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Words;

/** What a report can show of a model. */
public enum ModelFigure {
    /** The features by class. */
    @Doc("the distribution of each feature in signal and in background")
    INPUTS("input-distributions"),
    /** How features go together. */
    @Doc("correlations of the features, for signal and background apart")
    CORRELATIONS("correlations"),
    /** How the training went. */
    @Doc("loss, accuracy and area under the ROC curve after each number of trees")
    CURVES("learning-curve"),
    /** The ROC curve. */
    @Doc("ROC curves of the parts, and of all models of one training set together")
    ROC("roc-curve"),
    /** Purity against efficiency. */
    @Doc("purity against efficiency")
    PURITY("precision-recall"),
    /** What each threshold is worth. */
    @Doc("efficiencies, purity and significance against the threshold")
    THRESHOLDS("threshold-scan"),
    /** Who is taken for whom. */
    @Doc("confusion matrices")
    CONFUSION("confusion-matrix"),
    /** Scores of both classes, in training and test. */
    @Doc("scores of signal and background, training against test, with tests of whether they agree")
    SCORE("overtraining"),
    /** What selected events look like. */
    @Doc("columns of the events that each model of a training set selects, beside signal and background")
    SELECTED("selected-events"),
    /** Whether scores are probabilities. */
    @Doc("the share of signal against the score")
    CALIBRATION("calibration"),
    /** What is lost without each feature. */
    @Doc("by how much the model gets worse where a feature is shuffled")
    IMPORTANCE("permutation-importance"),
    /** What each feature gains. */
    @Doc("how much the splits on each feature gain, for models made of trees")
    GAIN("impurity-importance"),
    /** What each feature adds to each score. */
    @Doc("what each feature adds to the scores (SHAP values), for models made of trees")
    SHAP("shap"),
    /** What a search tried. */
    @Doc("what a search tried: history, parameters one by one, in pairs and together")
    SEARCH("search-history", "search-slice", "search-heat-map", "search-parallel", "search-importance");

    /** What is shown where the recipe does not say it, of what the model has. */
    public static final List<ModelFigure> USUAL =
            List.of(INPUTS, CORRELATIONS, CURVES, ROC, THRESHOLDS, CONFUSION, SCORE, CALIBRATION, IMPORTANCE, SEARCH);

    private final List<String> steps;

    ModelFigure(String... steps) {
        this.steps = List.of(steps);
    }

    /** The steps that make it. */
    public List<String> steps() {
        return steps;
    }

    /** What the numbers beside it are called, below those of the model. */
    public String numbers() {
        return this == SCORE ? "overtraining" : Words.kebab(name());
    }

    /** Whether it shows all models of a training set together, and not each. */
    public boolean comparesModels() {
        return this == SELECTED;
    }

    /** Whether only models that were searched for have it. */
    public boolean needsSearch() {
        return this == SEARCH;
    }

    /** Whether it needs events besides those that train. */
    public boolean comparesParts() {
        return this == SCORE;
    }

    /** Whether only models made of trees have it. */
    public boolean needsTrees() {
        return this == CURVES || this == GAIN || this == SHAP;
    }
}

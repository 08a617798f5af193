package org.fivesigma.plugin.weka;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Measures;
import org.fivesigma.api.learning.Cost;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.plugin.weka.adapter.Classifiers;
import org.fivesigma.plugin.weka.adapter.EventInstances;
import org.fivesigma.plugin.weka.adapter.OptionWords;
import org.fivesigma.plugin.weka.adapter.Schemes;
import org.fivesigma.plugin.weka.adapter.WekaHome;
import org.fivesigma.plugin.weka.model.Translation;
import org.fivesigma.plugin.weka.model.WekaModel;
import weka.classifiers.Classifier;
import weka.core.Capabilities;
import weka.core.Randomizable;

/**
 * Trains a classifier of Weka, with options as Weka's command line writes them.
 *
 * <p>Weights are multiplied by one factor so that their mean is 1, since many of Weka's classifiers take weights for numbers of
 * events.
 */
@StepType(
        name = "weka",
        version = 1,
        summary = "Trains a classifier of Weka, with options as Weka's command line writes them.",
        example = "{classifier: J48, options: -C 0.25 -M 20}")
public final class WekaClassifier implements Learner<WekaClassifier.Params> {
    /** Seconds for one feature of one event, measured with single trees; ensembles take as many times as long as they are large. */
    private static final double PER_CELL = 1e-5;

    /**
     * What trains.
     *
     * @param classifier the classifier
     * @param options its options
     * @param keepWekaFile whether a model may be stored as Weka's file
     * @param negativeWeights what becomes of events with a negative weight
     * @param seed decides random choices
     */
    public record Params(
            @Doc("class of the classifier, in full or by its last word, for example weka.classifiers.trees.J48 or J48")
            ClassifierName classifier,

            @Doc(
                    "its options as Weka's command line writes them, for example -I 200 -W weka.classifiers.trees.DecisionStump;"
                            + " empty for Weka's defaults")
            @Default("''")
            String options,

            @Doc(
                    "whether a model that has no form of our own may be stored as Weka's file, which is Java's serialisation and"
                            + " is read behind a filter; trees, bagged and boosted trees and logistic regressions have one")
            @Default("false")
            boolean keepWekaFile,

            @Doc("what becomes of events with a negative weight") @Default("refuse")
            NegativeWeights negativeWeights,

            @Doc("decides random choices, where the classifier makes any (-S)") @Default("1")
            long seed) {}

    @Override
    public void check(Params params, Checks checks) {
        Classifier classifier;
        try {
            classifier = classifier(params);
        } catch (IllegalArgumentException refusal) {
            checks.problem(
                    "options",
                    refusal.getMessage(),
                    "see the options of " + params.classifier() + " in Weka's documentation");
            return;
        }
        String name = Schemes.shortName(params.classifier().name());
        Capabilities capabilities = classifier.getCapabilities();
        checks.require(
                capabilities.handles(Capabilities.Capability.NUMERIC_ATTRIBUTES),
                "classifier",
                "Weka's " + name + " does not take numbers as features",
                "choose another, for example J48, or wrap it in FilteredClassifier with a filter that makes classes of numbers");
        checks.require(
                capabilities.handles(Capabilities.Capability.BINARY_CLASS),
                "classifier",
                "Weka's " + name + " does not tell two classes apart",
                "choose another, for example Logistic");
        checks.require(
                params.keepWekaFile() || Translation.exists(classifier),
                "classifier",
                "what " + name + " learns can be stored only as Weka's own file",
                "write keep-weka-file: true if that is what you want");
    }

    @Override
    public Trained train(Params params, LabelledEvents training, LabelledEvents validation, StepContext context)
            throws Exception {
        LabelledEvents events = params.negativeWeights().applied(training);
        Classifier classifier = classifier(params);
        new WekaTraining(classifier, context).train(events);
        WekaModel model = Translation.model(events.features(), classifier);
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("events", Measure.of(events.rows()));
        measures.put("weight-factor", Measure.of(EventInstances.weightFactor(events)));
        measures.put("stored-as-weka-file", Measure.of(model.isWekaFile() ? 1 : 0));
        requireLeave(params, model);
        return new Trained(model, new Measures(measures));
    }

    private static void requireLeave(Params params, WekaModel model) throws StepFailure {
        if (model.isWekaFile() && !params.keepWekaFile()) {
            throw new StepFailure(
                    "what " + params.classifier() + " learns can be stored only as Weka's own file",
                    "write keep-weka-file: true if that is what you want");
        }
    }

    private static Classifier classifier(Params params) {
        Classifier classifier = Classifiers.ALL.make(params.classifier().name());
        OptionWords.set(classifier, params.options());
        if (classifier instanceof Randomizable randomizable) {
            if (OptionWords.has(params.options(), "-S")) {
                throw new IllegalArgumentException("-S is not for options; write seed: beside options:");
            }
            randomizable.setSeed(Long.hashCode(params.seed()));
        }
        return classifier;
    }

    @Override
    public Cost cost(Params params, int rows, int features) {
        return new Cost(PER_CELL * rows * features, 32L * rows * (features + 1));
    }

    @Override
    public String fingerprint() {
        return "weka " + WekaHome.version();
    }
}

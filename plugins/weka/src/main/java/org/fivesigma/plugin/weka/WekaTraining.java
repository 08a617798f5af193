package org.fivesigma.plugin.weka;

import java.util.Arrays;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.weka.adapter.EventInstances;
import weka.classifiers.Classifier;
import weka.classifiers.IterativeClassifier;
import weka.classifiers.ParallelIteratedSingleClassifierEnhancer;
import weka.core.Instances;
import weka.core.WeightedInstancesHandler;

/** Trains a classifier of Weka, and can be interrupted where Weka trains in rounds. */
final class WekaTraining {
    private final Classifier classifier;
    private final String name;
    private final StepContext context;

    WekaTraining(Classifier classifier, StepContext context) {
        this.classifier = classifier;
        this.name = classifier.getClass().getSimpleName();
        this.context = context;
    }

    /** Trains with events of which no weight is negative. */
    void train(LabelledEvents events) throws StepFailure, InterruptedException {
        requireEvents(events);
        requireWeights(events);
        context.progress(0, "training " + name);
        try {
            build(EventInstances.of(events));
        } catch (InterruptedException interruption) {
            throw interruption;
        } catch (Exception refusal) {
            throw new StepFailure(
                    "Weka's " + name + " cannot train with these events: " + refusal.getMessage(),
                    "choose other options or another classifier");
        }
    }

    private void build(Instances events) throws Exception {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (classifier instanceof IterativeClassifier rounds) {
            rounds.initializeClassifier(events);
            while (rounds.next()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            rounds.done();
            return;
        }
        if (classifier instanceof ParallelIteratedSingleClassifierEnhancer trees && trees.getNumExecutionSlots() == 1) {
            trees.setNumExecutionSlots(context.threads());
            classifier.buildClassifier(events);
            // how many threads there were must not enter what is stored
            trees.setNumExecutionSlots(1);
            return;
        }
        classifier.buildClassifier(events);
    }

    private static void requireEvents(LabelledEvents events) throws StepFailure {
        double signal = 0;
        double background = 0;
        for (int row = 0; row < events.rows(); row++) {
            signal += events.signal()[row] ? events.weights()[row] : 0;
            background += events.signal()[row] ? 0 : events.weights()[row];
        }
        if (!(signal > 0 && background > 0)) {
            throw new StepFailure(
                    "the events that train are all of one class: the weights of signal sum up to " + signal
                            + ", those of background to " + background,
                    "take signal and background events into the training set");
        }
    }

    private void requireWeights(LabelledEvents events) throws StepFailure {
        boolean different = Arrays.stream(events.weights()).distinct().count() > 1;
        if (different && !(classifier instanceof WeightedInstancesHandler)) {
            throw new StepFailure(
                    "Weka's " + name + " knows no weights, and those of the events differ",
                    "write weights: none in the training set, or choose another classifier");
        }
    }
}

package org.fivesigma.plugin.weka.model;

import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.learning.Classifier;

/** A classifier that Weka trained. */
public final class WekaModel implements Classifier {
    private final List<String> features;
    private final Scorer scorer;

    WekaModel(List<String> features, Scorer scorer) {
        this.features = List.copyOf(features);
        this.scorer = scorer;
    }

    @Override
    public List<String> features() {
        return features;
    }

    /** Whether it is kept as Weka's own file, for want of a form of our own. */
    public boolean isWekaFile() {
        return scorer instanceof FileScorer;
    }

    @Override
    public double[] scores(EventTable events) throws StepFailure {
        double[][] values = new double[features.size()][];
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = events.numbers(features.get(feature));
        }
        double[] scores = scorer.scores(values, events.rows());
        for (int row = 0; row < scores.length; row++) {
            // probabilities that Weka adds up leave [0, 1] by their rounding
            scores[row] = Math.min(1, Math.max(0, scores[row]));
        }
        return scores;
    }

    Scorer scorer() {
        return scorer;
    }
}

package org.fivesigma.plugin.assessment.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.TreeEnsemble;
import org.fivesigma.api.learning.metric.Confusion;
import org.fivesigma.api.learning.metric.LogLoss;
import org.fivesigma.api.learning.metric.RankedScores;

/**
 * How well the first trees of an ensemble do on some events, for growing numbers of trees.
 *
 * @param name of the events
 * @param moments in ascending order of the number of trees
 */
public record LearningHistory(String name, List<Moment> moments) {
    /**
     * How well so many trees do.
     *
     * @param trees their number
     * @param logLoss the mean logarithmic loss
     * @param accuracy the fraction told right at 0.5
     * @param auc the area under the ROC curve
     */
    public record Moment(int trees, double logLoss, double accuracy, double auc) {}

    /** Follows an ensemble through at most so many numbers of trees; the last is all of them. Without trees its base is judged. */
    public static LearningHistory of(
            String name, TreeEnsemble ensemble, EventTable events, LabelledEvents truth, int most) {
        GrowingScores growing = new GrowingScores(ensemble, events);
        List<Moment> moments = new ArrayList<>();
        int points = Math.max(1, Math.min(most, ensemble.trees()));
        for (int point = 1; point <= points; point++) {
            int trees = (int) ((long) point * ensemble.trees() / points);
            double[] scores = growing.after(trees);
            moments.add(new Moment(
                    trees,
                    LogLoss.of(scores, truth.signal(), truth.weights()),
                    Confusion.above(0.5, scores, truth.signal(), truth.weights())
                            .accuracy(),
                    RankedScores.of(scores, truth.signal(), truth.weights()).auc()));
        }
        return new LearningHistory(name, List.copyOf(moments));
    }

    /** One of the figures over the number of trees; a single one is a point, since it makes no line. */
    public Series curve(ToDoubleFunction<Moment> figure, int colour) {
        List<Double> trees =
                moments.stream().map(moment -> (double) moment.trees).toList();
        List<Double> values = values(figure);
        List<Double> exact = List.of(0.0);
        return values.size() == 1
                ? new Series.Points(name, trees, values, exact, exact, colour)
                : new Series.Line(name, trees, values, false, colour);
    }

    /** One of the figures at all moments. */
    public List<Double> values(ToDoubleFunction<Moment> figure) {
        return moments.stream().map(figure::applyAsDouble).toList();
    }

    /** The number of trees with the least loss; of equal ones the least. */
    public Moment best() {
        return moments.stream()
                .reduce((one, next) -> next.logLoss < one.logLoss ? next : one)
                .orElseThrow();
    }
}

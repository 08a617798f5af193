package org.fivesigma.search.fold;

import java.util.List;
import java.util.Optional;

/**
 * Tells whether two candidates differ by more than chance, from their scores on the same folds: the corrected resampled t
 * test of Nadeau and Bengio (Machine Learning 52 (2003) 239), whose variance allows for folds that share training events.
 *
 * @param heldOutPerTraining events held out for each event that trains
 */
public record Comparison(double heldOutPerTraining) {
    /** The ratio of a division, the mean over its folds. */
    public static Comparison of(Division division) {
        double sum = division.folds().stream()
                .mapToDouble(fold -> (double) fold.heldOut().length / fold.training().length)
                .sum();
        return new Comparison(sum / division.folds().size());
    }

    /** The probability that scores differ so much by chance; nothing can be told from a single fold. */
    public Optional<Double> chance(List<Double> scores, List<Double> others) {
        int count = scores.size();
        if (count < 2 || others.size() != count) {
            return Optional.empty();
        }
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += (scores.get(i) - others.get(i)) / count;
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double distance = scores.get(i) - others.get(i) - mean;
            squares += distance * distance;
        }
        double variance = squares / (count - 1) * (1.0 / count + heldOutPerTraining);
        if (variance == 0) {
            return Optional.of(mean == 0 ? 1.0 : 0.0);
        }
        return Optional.of(StudentT.beyond(mean / StrictMath.sqrt(variance), count - 1));
    }
}

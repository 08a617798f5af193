package org.fivesigma.plugin.assessment.verdict;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plugin.assessment.scored.RankedEvents;

/**
 * The figures whose errors have no closed form.
 *
 * @param averagePurity the mean purity over the signal efficiency
 * @param kolmogorovSmirnov the largest distance between the cumulative scores of signal and background
 * @param calibration the expected calibration error
 */
public record Figures(double averagePurity, double kolmogorovSmirnov, double calibration) {
    /** The figures by name, with errors where replicas are drawn. */
    public static Map<String, Measure> of(RankedEvents events, int bins, Resampling resampling)
            throws InterruptedException {
        Optional<Figures> errors = Bootstrap.errors(events, bins, resampling);
        Figures values = new Figures(
                events.scores().averagePurity(),
                events.scores().kolmogorovSmirnov(),
                CalibrationBins.of(events.events(), bins).error());
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("average-purity", measure(values.averagePurity, errors.map(Figures::averagePurity)));
        measures.put("ks", measure(values.kolmogorovSmirnov, errors.map(Figures::kolmogorovSmirnov)));
        measures.put("calibration-error", measure(values.calibration, errors.map(Figures::calibration)));
        return measures;
    }

    private static Measure measure(double value, Optional<Double> error) {
        return new Measure(value, error, Optional.empty(), Optional.empty());
    }
}

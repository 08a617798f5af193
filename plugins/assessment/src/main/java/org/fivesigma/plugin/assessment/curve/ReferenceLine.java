package org.fivesigma.plugin.assessment.curve;

import java.util.List;
import org.fivesigma.api.data.Series;

/** A dashed line to compare curves with. */
public final class ReferenceLine {
    /** Grey in the palette of few colours. */
    private static final int GREY = 4;

    private ReferenceLine() {}

    /** A line that takes no colour of so many curves. */
    public static Series of(String name, List<Double> x, List<Double> y, int curves) {
        return new Series.Line(name, x, y, true, Math.max(GREY, curves));
    }
}

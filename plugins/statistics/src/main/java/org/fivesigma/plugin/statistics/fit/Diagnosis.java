package org.fivesigma.plugin.statistics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.statistics.shape.Shape;

/** Says in words why a minimum cannot be trusted, and what to do about it. */
final class Diagnosis {
    /** The share of the weakest direction from which on a parameter is named as part of it. */
    private static final double NOTABLE = 0.3;

    private final Shape shape;
    private final Layout layout;

    Diagnosis(Shape shape, Layout layout) {
        this.shape = shape;
        this.layout = layout;
    }

    /** Why a minimum cannot be trusted, if so. */
    Optional<String> failure(Minimum minimum, double[] scaled) {
        Optional<String> objection = layout.objection(scaled);
        if (minimum.status() == Minimum.Status.NOT_FINITE || !isFinite(layout.toRecipe(scaled))) {
            return Optional.of("the shape is not a number at the starting values; give smaller ones");
        }
        if (objection.isPresent()) {
            return Optional.of(objection.get() + "; fix a parameter, give start values or use a simpler shape");
        }
        if (minimum.status() == Minimum.Status.SINGULAR) {
            return Optional.of("the data do not determine " + String.join(" and ", weakest(minimum))
                    + "; fix one of them or use a simpler shape");
        }
        if (minimum.status() == Minimum.Status.STEP_LIMIT) {
            return Optional.of("chi2 still falls after " + minimum.steps()
                    + " steps; give start values nearer to the data or fix a parameter");
        }
        return Optional.empty();
    }

    private List<String> weakest(Minimum minimum) {
        int[] free = layout.shape().free();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < free.length; k++) {
            if (Math.abs(minimum.weakest()[k]) > NOTABLE) {
                names.add(shape.parameters().get(free[k]));
            }
        }
        return names;
    }

    static boolean isFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}

package org.fivesigma.plugin.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.figure.Rounded;

/** Lists a fit's parameters and quality; a fit that failed says so and claims no uncertainty. */
final class ParameterBox {
    private ParameterBox() {}

    /** The box of a fit, headed by its name unless that is empty. */
    static Series.Box of(String name, FitResult fit) {
        List<String> lines = new ArrayList<>();
        if (!name.isEmpty()) {
            lines.add(name);
        }
        for (FitResult.Parameter parameter : fit.parameters()) {
            lines.add(parameter.name() + " = " + value(parameter, fit.converged()));
        }
        if (!fit.converged()) {
            return new Series.Box("", lines, List.of("Fit failed: " + fit.explanation()));
        }
        lines.add("\u03c7^{2}/ndf = " + decimals(fit.chiSquare(), 1) + "/" + fit.degreesOfFreedom());
        lines.add("p = " + probability(fit.probability()));
        return new Series.Box("", lines, List.of());
    }

    private static String value(FitResult.Parameter parameter, boolean converged) {
        if (parameter.fixed()) {
            return Rounded.text(parameter.value()) + " (fixed)";
        }
        return converged ? Rounded.text(parameter.value(), parameter.error()) : Rounded.text(parameter.value());
    }

    private static String decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Rounded.text(value);
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String probability(double probability) {
        if (!(probability > 0) || probability >= 0.001) {
            return decimals(probability, 3);
        }
        return Rounded.digits(probability, 2);
    }
}

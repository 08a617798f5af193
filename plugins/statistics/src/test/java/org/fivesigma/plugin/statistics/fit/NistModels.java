package org.fivesigma.plugin.statistics.fit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The model functions of the NIST StRD sets, with their derivatives written out by hand. */
final class NistModels {
    private NistModels() {}

    /** A model of one set: predictors, parameters b1..., and the gradient to fill. */
    @FunctionalInterface
    interface Model {
        double value(double[] x, double[] b, double[] d);
    }

    static Map<String, Model> all() {
        Map<String, Model> models = new LinkedHashMap<>();
        models.put("BoxBOD", NistModels::saturation);
        models.put("Chwirut1", NistModels::chwirut);
        models.put("Chwirut2", NistModels::chwirut);
        models.put("DanWood", NistModels::power);
        models.put("Gauss1", NistModels::gauss);
        models.put("Lanczos1", NistModels::lanczos);
        models.put("Lanczos3", NistModels::lanczos);
        models.put("MGH10", NistModels::meyer);
        models.put("Misra1a", NistModels::saturation);
        models.put("Misra1b", NistModels::misraB);
        models.put("Misra1c", NistModels::misraC);
        models.put("Nelson", NistModels::nelson);
        models.put("Rat42", NistModels::logistic);
        return models;
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }

    private static double saturation(double[] x, double[] b, double[] d) {
        d[0] = -StrictMath.expm1(-b[1] * x[0]);
        d[1] = b[0] * x[0] * exp(-b[1] * x[0]);
        return b[0] * d[0];
    }

    private static double chwirut(double[] x, double[] b, double[] d) {
        double below = b[1] + b[2] * x[0];
        double value = exp(-b[0] * x[0]) / below;
        d[0] = -x[0] * value;
        d[1] = -value / below;
        d[2] = -x[0] * value / below;
        return value;
    }

    private static double power(double[] x, double[] b, double[] d) {
        d[0] = StrictMath.pow(x[0], b[1]);
        d[1] = b[0] * d[0] * StrictMath.log(x[0]);
        return b[0] * d[0];
    }

    private static double gauss(double[] x, double[] b, double[] d) {
        d[0] = exp(-b[1] * x[0]);
        d[1] = -x[0] * b[0] * d[0];
        return b[0] * d[0] + peak(x[0], b, 2, d) + peak(x[0], b, 5, d);
    }

    private static double peak(double x, double[] b, int at, double[] d) {
        double pull = (x - b[at + 1]) / b[at + 2];
        d[at] = exp(-pull * pull);
        double value = b[at] * d[at];
        d[at + 1] = value * 2 * pull / b[at + 2];
        d[at + 2] = value * 2 * pull * pull / b[at + 2];
        return value;
    }

    private static double lanczos(double[] x, double[] b, double[] d) {
        double sum = 0;
        for (int k = 0; k < 6; k += 2) {
            d[k] = exp(-b[k + 1] * x[0]);
            d[k + 1] = -x[0] * b[k] * d[k];
            sum += b[k] * d[k];
        }
        return sum;
    }

    private static double meyer(double[] x, double[] b, double[] d) {
        double shifted = x[0] + b[2];
        d[0] = exp(b[1] / shifted);
        double value = b[0] * d[0];
        d[1] = value / shifted;
        d[2] = -value * b[1] / (shifted * shifted);
        return value;
    }

    private static double misraB(double[] x, double[] b, double[] d) {
        double base = 1 + b[1] * x[0] / 2;
        d[0] = 1 - 1 / (base * base);
        d[1] = b[0] * x[0] / (base * base * base);
        return b[0] * d[0];
    }

    private static double misraC(double[] x, double[] b, double[] d) {
        double base = 1 + 2 * b[1] * x[0];
        d[0] = 1 - 1 / StrictMath.sqrt(base);
        d[1] = b[0] * x[0] / (base * StrictMath.sqrt(base));
        return b[0] * d[0];
    }

    private static double nelson(double[] x, double[] b, double[] d) {
        double decay = exp(-b[2] * x[1]);
        d[0] = 1;
        d[1] = -x[0] * decay;
        d[2] = b[1] * x[0] * x[1] * decay;
        return b[0] - b[1] * x[0] * decay;
    }

    private static double logistic(double[] x, double[] b, double[] d) {
        double grown = exp(b[1] - b[2] * x[0]);
        double below = 1 + grown;
        d[0] = 1 / below;
        d[1] = -b[0] * grown / (below * below);
        d[2] = b[0] * x[0] * grown / (below * below);
        return b[0] / below;
    }
}

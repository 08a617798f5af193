package org.fivesigma.plugin.samples;

import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.plugin.samples.shape.Normal;

/** The weights of a sample: log-normal in size, some negative, with a given sum. */
final class Weights {
    private final Simulate.Params params;

    Weights(Simulate.Params params) {
        this.params = params;
    }

    /** One weight for each event; each is drawn and then multiplied by the expected sum over the drawn sum. */
    Column column() throws StepFailure {
        RandomStream sizes = RandomStream.of(params.seed(), params.name(), "", "weight");
        RandomStream signs = RandomStream.of(params.seed(), params.name(), "", "sign");
        // The width of the logarithm at which the standard deviation is spread times the mean.
        double width = Math.sqrt(
                StrictMath.log1p(params.weight().spread() * params.weight().spread()));
        double[] weights = new double[params.events()];
        for (int i = 0; i < weights.length; i++) {
            double size = StrictMath.exp(width * Normal.quantile(sizes.uniform(i)));
            weights[i] = signs.uniform(i) < params.weight().negative() ? -size : size;
        }
        double sum = sum(weights);
        if (!(sum > 0)) {
            throw new StepFailure(
                    "the weights of sample '" + params.name() + "' sum to " + sum + " before scaling",
                    "simulate more events or fewer negative weights");
        }
        double scale = params.expected() / sum;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        return Column.of(params.weight().column(), weights);
    }

    /** Neumaier's compensated sum. */
    static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}

package org.fivesigma.plugin.statistics.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A falling or rising slope: norm exp(slope x); norm is its value at x = 0. */
record Exponential() implements Term {
    private static final double[] SLOPES = {-16, -8, -4, -2, -1, -0.3, 0.3, 1, 2, 4, 8};

    @Override
    public String text() {
        return "exponential";
    }

    @Override
    public List<String> parameters() {
        return List.of("norm", "slope");
    }

    @Override
    public double[] placeholders(Scale scale) {
        return new double[] {0, -1 / scale.half()};
    }

    @Override
    public ScaledTerm scaled(Scale scale, boolean[] held) {
        // a norm that is held is the value at x = 0; otherwise the value at the middle of the axis is far better
        // determined
        double reference = held[0] ? 0 : scale.centre();
        return new Scaled(scale, reference, held.clone());
    }

    /** In the value at a reference position, and the slope over half the axis. */
    private record Scaled(Scale scale, double reference, boolean[] held) implements ScaledTerm {
        @Override
        public double value(double position, double[] parameters, double[] gradient) {
            double distance = position - scale.scaled(reference);
            gradient[0] = StrictMath.exp(parameters[1] * distance);
            double value = parameters[0] * gradient[0];
            gradient[1] = value * distance;
            return value;
        }

        @Override
        public boolean[] linear() {
            return new boolean[] {true, false};
        }

        @Override
        public double[] fromRecipe(double[] values) {
            return new double[] {values[0] * StrictMath.exp(values[1] * reference), values[1] * scale.half()};
        }

        @Override
        public double[] toRecipe(double[] parameters) {
            double slope = parameters[1] / scale.half();
            return new double[] {parameters[0] * StrictMath.exp(-slope * reference), slope};
        }

        @Override
        public double[][] derivatives(double[] parameters) {
            double back = StrictMath.exp(-parameters[1] / scale.half() * reference);
            double bySlope = -reference / scale.half() * parameters[0] * back;
            return new double[][] {{back, bySlope}, {0, 1 / scale.half()}};
        }

        @Override
        public List<double[]> guesses(double[] base, double peak) {
            if (held[1]) {
                return List.of(base.clone());
            }
            List<double[]> guesses = new ArrayList<>();
            for (double slope : SLOPES) {
                guesses.add(new double[] {base[0], slope});
            }
            return guesses;
        }

        @Override
        public Optional<String> objection(double[] parameters) {
            boolean steep = !held[1] && Math.abs(parameters[1]) * scale.narrowest() > 50;
            return steep ? Optional.of("the exponential falls to nothing within one bin") : Optional.empty();
        }
    }
}

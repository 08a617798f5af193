package org.fivesigma.plugin.statistics.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A peak: norm exp(-(x - mu)^2 / (2 sigma^2)); norm is its height. */
record Gaussian() implements Term {
    private static final double[] WIDTHS = {0.02, 0.05, 0.12, 0.3, 0.8};
    private static final double[] POSITIONS = {-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75};

    @Override
    public String text() {
        return "gaussian";
    }

    @Override
    public List<String> parameters() {
        return List.of("mu", "sigma", "norm");
    }

    @Override
    public boolean isPeak() {
        return true;
    }

    @Override
    public double[] placeholders(Scale scale) {
        return new double[] {scale.centre(), scale.half(), 0};
    }

    @Override
    public Optional<String> objection(String parameter, double value) {
        if (parameter.startsWith("sigma") && !(value > 0)) {
            return Optional.of(parameter + " must be above 0, not " + value);
        }
        return Term.super.objection(parameter, value);
    }

    @Override
    public ScaledTerm scaled(Scale scale, boolean[] held) {
        return new Scaled(scale, held.clone());
    }

    /** In the scaled position of the peak, the logarithm of its scaled width (so that a width stays positive), and its height. */
    private record Scaled(Scale scale, boolean[] held) implements ScaledTerm {
        @Override
        public double value(double position, double[] parameters, double[] gradient) {
            double width = StrictMath.exp(parameters[1]);
            double pull = (position - parameters[0]) / width;
            gradient[2] = StrictMath.exp(-0.5 * pull * pull);
            double value = parameters[2] * gradient[2];
            gradient[0] = value * pull / width;
            gradient[1] = value * pull * pull;
            return value;
        }

        @Override
        public boolean[] linear() {
            return new boolean[] {false, false, true};
        }

        @Override
        public double[] fromRecipe(double[] values) {
            return new double[] {scale.scaled(values[0]), StrictMath.log(values[1] / scale.half()), values[2]};
        }

        @Override
        public double[] toRecipe(double[] parameters) {
            double sigma = scale.half() * StrictMath.exp(parameters[1]);
            return new double[] {scale.centre() + scale.half() * parameters[0], sigma, parameters[2]};
        }

        @Override
        public double[][] derivatives(double[] parameters) {
            double sigma = scale.half() * StrictMath.exp(parameters[1]);
            return new double[][] {{scale.half(), 0, 0}, {0, sigma, 0}, {0, 0, 1}};
        }

        @Override
        public List<double[]> guesses(double[] base, double peak) {
            List<double[]> guesses = new ArrayList<>();
            for (double width : WIDTHS) {
                guesses.add(guess(base, peak, width));
                for (double position : POSITIONS) {
                    guesses.add(guess(base, position, width));
                }
            }
            return guesses;
        }

        private double[] guess(double[] base, double position, double width) {
            double[] guess = base.clone();
            guess[0] = held[0] ? base[0] : position;
            guess[1] = held[1] ? base[1] : StrictMath.log(width);
            return guess;
        }

        @Override
        public Optional<String> objection(double[] parameters) {
            double width = StrictMath.exp(parameters[1]);
            if (!held[1] && width > 100) {
                return Optional.of("the gaussian grows wider than 50 times the histogram");
            }
            if (!held[1] && width < 0.01 * scale.narrowest()) {
                return Optional.of("the gaussian shrinks to less than a hundredth of a bin");
            }
            boolean away = !held[0] && Math.abs(parameters[0]) > 20;
            return away ? Optional.of("the gaussian's mu runs far out of the histogram") : Optional.empty();
        }
    }
}

package org.fivesigma.plugin.statistics.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A polynomial: p0 + p1 x + ... + pN x^N.
 *
 * @param degree N
 */
record Polynomial(int degree) implements Term {
    @Override
    public String text() {
        return "poly" + degree;
    }

    @Override
    public List<String> parameters() {
        return IntStream.rangeClosed(0, degree).mapToObj(power -> "p" + power).toList();
    }

    @Override
    public double[] placeholders(Scale scale) {
        return new double[degree + 1];
    }

    @Override
    public ScaledTerm scaled(Scale scale, boolean[] held) {
        return new Scaled(ChebyshevBasis.of(degree, scale, held));
    }

    /** In coefficients of Chebyshev polynomials of the scaled position. */
    private record Scaled(ChebyshevBasis basis) implements ScaledTerm {
        @Override
        public double value(double position, double[] parameters, double[] gradient) {
            basis.fill(position, gradient);
            double value = 0;
            for (int k = 0; k < gradient.length; k++) {
                value += parameters[k] * gradient[k];
            }
            return value;
        }

        @Override
        public boolean[] held() {
            return basis.held();
        }

        @Override
        public boolean[] linear() {
            boolean[] linear = new boolean[basis.size()];
            Arrays.fill(linear, true);
            return linear;
        }

        @Override
        public double[] fromRecipe(double[] values) {
            return basis.fromPowers(values);
        }

        @Override
        public double[] toRecipe(double[] parameters) {
            return basis.toPowers(parameters);
        }

        @Override
        public double[][] derivatives(double[] parameters) {
            return basis.derivatives();
        }

        @Override
        public List<double[]> guesses(double[] base, double peak) {
            return List.of(base.clone());
        }

        @Override
        public Optional<String> objection(double[] parameters) {
            return Optional.empty();
        }
    }
}

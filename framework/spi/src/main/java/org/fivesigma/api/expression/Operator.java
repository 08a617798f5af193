package org.fivesigma.api.expression;

import org.fivesigma.api.expression.Node.Binding;

/** The arithmetic operators. */
enum Operator {
    PLUS(" + ", Binding.SUM, Binding.SUM, Binding.PRODUCT) {
        @Override
        void join(double[] left, double[] right, int count) {
            for (int i = 0; i < count; i++) {
                left[i] += right[i];
            }
        }
    },
    MINUS(" - ", Binding.SUM, Binding.SUM, Binding.PRODUCT) {
        @Override
        void join(double[] left, double[] right, int count) {
            for (int i = 0; i < count; i++) {
                left[i] -= right[i];
            }
        }
    },
    TIMES(" * ", Binding.PRODUCT, Binding.PRODUCT, Binding.SIGN) {
        @Override
        void join(double[] left, double[] right, int count) {
            for (int i = 0; i < count; i++) {
                left[i] *= right[i];
            }
        }
    },
    OVER(" / ", Binding.PRODUCT, Binding.PRODUCT, Binding.SIGN) {
        @Override
        void join(double[] left, double[] right, int count) {
            for (int i = 0; i < count; i++) {
                left[i] /= right[i];
            }
        }
    },
    POWER("^", Binding.POWER, Binding.ATOM, Binding.SIGN) {
        @Override
        void join(double[] left, double[] right, int count) {
            for (int i = 0; i < count; i++) {
                left[i] = StrictMath.pow(left[i], right[i]);
            }
        }
    };

    final String text;
    final Binding binding;
    final Binding left;
    final Binding right;

    Operator(String text, Binding binding, Binding left, Binding right) {
        this.text = text;
        this.binding = binding;
        this.left = left;
        this.right = right;
    }

    /** Replaces the left numbers by the results; a loop of its own for each operator, so that it is vectorised. */
    abstract void join(double[] left, double[] right, int count);
}

package org.fivesigma.plugin.weka.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A logistic regression: the score is {@code 1 / (1 + exp(-(intercept + sum of coefficient times value)))}, with the mean of the
 * events that trained where a value is missing.
 */
record LogisticScorer(double intercept, double[] coefficients, double[] means) implements Scorer {
    static final String FORM = "logistic";

    @Override
    public double[] scores(double[][] values, int rows) {
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            double margin = intercept;
            for (int feature = 0; feature < coefficients.length; feature++) {
                double value = values[feature][row];
                margin += coefficients[feature] * (Double.isNaN(value) ? means[feature] : value);
            }
            scores[row] = 1 / (1 + StrictMath.exp(-margin));
        }
        return scores;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(coefficients.length);
        out.writeDouble(intercept);
        for (int feature = 0; feature < coefficients.length; feature++) {
            out.writeDouble(coefficients[feature]);
            out.writeDouble(means[feature]);
        }
    }

    static LogisticScorer read(DataInputStream in) throws IOException {
        int features = in.readInt();
        double intercept = in.readDouble();
        double[] coefficients = new double[features];
        double[] means = new double[features];
        for (int feature = 0; feature < features; feature++) {
            coefficients[feature] = in.readDouble();
            means[feature] = in.readDouble();
        }
        return new LogisticScorer(intercept, coefficients, means);
    }
}

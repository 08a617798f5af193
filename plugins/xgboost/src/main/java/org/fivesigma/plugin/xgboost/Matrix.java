package org.fivesigma.plugin.xgboost;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;

/** Events as XGBoost holds them, in memory of its own until this is closed. */
final class Matrix implements AutoCloseable {
    /** Rows whose features are copied together, so that what is written stays in the processor's cache. */
    private static final int BLOCK = 256;

    private final DMatrix events;
    private final boolean[] signal;
    private final double[] weights;

    private Matrix(DMatrix events, boolean[] signal, double[] weights) {
        this.events = events;
        this.signal = signal;
        this.weights = weights;
    }

    /** Copies events, of which no weight is negative, in single precision. */
    static Matrix of(LabelledEvents events) throws StepFailure, XGBoostError {
        if (events.rows() == 0) {
            throw new StepFailure("no events are left to train with", "take more events into the training set");
        }
        DMatrix matrix = features(events);
        try {
            matrix.setLabel(labels(events.signal()));
            matrix.setWeight(weights(events.weights()));
            return new Matrix(matrix, events.signal(), events.weights());
        } catch (XGBoostError failure) {
            matrix.dispose();
            throw failure;
        }
    }

    private static DMatrix features(LabelledEvents events) throws StepFailure, XGBoostError {
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        float[] cells = cells(events.features(), values, events.rows());
        try {
            return new DMatrix(cells, events.rows(), values.length, Float.NaN);
        } catch (LinkageError failure) {
            throw NativeLibrary.failure(
                    failure, System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
        }
    }

    /** The events as the library knows them. */
    DMatrix events() {
        return events;
    }

    /** The number of events. */
    int rows() {
        return signal.length;
    }

    /** The sum of weights of one class. */
    double sumOfWeights(boolean ofSignal) {
        double sum = 0;
        for (int row = 0; row < signal.length; row++) {
            sum += signal[row] == ofSignal ? weights[row] : 0;
        }
        return sum;
    }

    /** The mean over the weights of -log of the probability that margins, log p / (1 - p), give to the events' classes. */
    double logLoss(float[][] margins) {
        double loss = 0;
        double sum = 0;
        for (int row = 0; row < signal.length; row++) {
            double margin = signal[row] ? margins[row][0] : -margins[row][0];
            // log(1 + exp(-margin)), written so that neither side overflows
            loss += weights[row] * (StrictMath.log1p(StrictMath.exp(-Math.abs(margin))) + Math.max(0, -margin));
            sum += weights[row];
        }
        return loss / sum;
    }

    @Override
    public void close() {
        events.dispose();
    }

    private static float[] cells(List<String> names, double[][] values, int rows) throws StepFailure {
        long size = (long) rows * names.size();
        if (size > Integer.MAX_VALUE - 8) {
            throw new StepFailure(
                    String.format(
                            Locale.ROOT,
                            "%d events of %d features are %d numbers, and XGBoost takes at most %d",
                            rows,
                            names.size(),
                            size,
                            Integer.MAX_VALUE - 8),
                    "train with fewer events (take:) or features");
        }
        float[] cells = new float[(int) size];
        for (int start = 0; start < rows; start += BLOCK) {
            int end = Math.min(rows, start + BLOCK);
            for (int feature = 0; feature < names.size(); feature++) {
                for (int row = start; row < end; row++) {
                    cells[row * names.size() + feature] = single(names.get(feature), values[feature], row);
                }
            }
        }
        return cells;
    }

    private static float single(String feature, double[] values, int row) throws StepFailure {
        float value = (float) values[row];
        if (Float.isInfinite(value)) {
            throw new StepFailure(
                    "the feature '" + feature + "' is " + values[row] + " in event " + (row + 1)
                            + ", which single precision cannot hold and XGBoost does not take",
                    "cut such events away, or mend the column in derive:");
        }
        return value;
    }

    private static float[] labels(boolean[] signal) {
        float[] labels = new float[signal.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = signal[row] ? 1 : 0;
        }
        return labels;
    }

    private static float[] weights(double[] weights) {
        float[] single = new float[weights.length];
        for (int row = 0; row < single.length; row++) {
            single[row] = (float) weights[row];
        }
        return single;
    }
}

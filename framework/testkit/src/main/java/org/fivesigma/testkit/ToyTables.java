package org.fivesigma.testkit;

import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;

/** Small fixed event tables with what real ones have: negative weights, missing values, texts and flags. */
public final class ToyTables {
    private static final int PEAK_EVENTS = 240;

    private ToyTables() {}

    /**
     * Eight events with the columns mass, lep_pt, lep_eta, n_jets, is_signal, channel and weight.
     *
     * <p>One lep_pt is missing (NaN), two weights are negative and one is 0; lep_eta is of 32 bits.
     */
    public static EventTable small() {
        return EventTable.of(
                new Column.Doubles(
                        new ColumnSpec("mass", ColumnType.DOUBLE, "GeV"),
                        new double[] {91.2, 124.9, 125.3, 110, 140.5, 125, 88.75, 132}),
                new Column.Doubles(
                        new ColumnSpec("lep_pt", ColumnType.DOUBLE, "GeV"),
                        new double[] {45, 62.5, Double.NaN, 25, 71.25, 33, 28.5, 120}),
                new Column.Floats(
                        new ColumnSpec("lep_eta", ColumnType.FLOAT, ""),
                        new float[] {-2.4f, -1.1f, -0.3f, 0, 0.4f, 1.2f, 1.9f, 2.47f}),
                new Column.Longs(new ColumnSpec("n_jets", ColumnType.LONG, ""), new long[] {0, 2, 3, 1, 4, 2, 0, 5}),
                new Column.Flags(
                        new ColumnSpec("is_signal", ColumnType.FLAG, ""),
                        new boolean[] {false, true, true, false, false, true, false, true}),
                Column.of("channel", "ee", "mumu", "ee", "emu", "mumu", "", "ee", "mumu"),
                Column.of("weight", 1, 0.5, 0.25, -0.5, 2, 0, 1.5, -0.125));
    }

    /** The columns of {@link #small} without any event. */
    public static EventTable empty() {
        return small().select(new int[0]);
    }

    /**
     * A falling background with a peak at 125: 240 events with the columns mass, score and weight.
     *
     * <p>A third of the events form the peak. Values are evenly spread quantiles, in an order that looks random but is
     * fixed; every tenth weight is negative.
     */
    public static EventTable peak() {
        double[] mass = new double[PEAK_EVENTS];
        double[] score = new double[PEAK_EVENTS];
        double[] weight = new double[PEAK_EVENTS];
        for (int i = 0; i < PEAK_EVENTS; i++) {
            // 77 shares no factor with 240, so every quantile occurs once
            double quantile = ((i * 77) % PEAK_EVENTS + 0.5) / PEAK_EVENTS;
            boolean peak = i % 3 == 0;
            mass[i] = peak ? 125 + 2 * logit(quantile) : 100 - 30 * StrictMath.log(1 - 0.9 * quantile);
            score[i] = peak ? StrictMath.sqrt(quantile) : quantile * quantile;
            weight[i] = i % 10 == 9 ? -0.5 : 1;
        }
        return EventTable.of(
                new Column.Doubles(new ColumnSpec("mass", ColumnType.DOUBLE, "GeV"), mass),
                Column.of("score", score),
                Column.of("weight", weight));
    }

    /** The quantile function of the logistic distribution, a bell of width 1.8. */
    private static double logit(double quantile) {
        return StrictMath.log(quantile / (1 - quantile));
    }
}

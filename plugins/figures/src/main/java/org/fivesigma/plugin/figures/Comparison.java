package org.fivesigma.plugin.figures;

import org.fivesigma.api.Doc;

/**
 * How observed numbers d are compared with simulated ones m below a stack, in words, formulas and errors like those of mplhep's
 * {@code comparison} (scikit-hep/mplhep, comparison_functions.py); s(d) and s(m) are their statistical errors.
 */
public enum Comparison {
    /** d / m with the errors of both in quadrature: (d / m) sqrt((s(d) / d)^2 + (s(m) / m)^2). */
    @Doc("data / simulation, the points with the errors of both")
    RATIO("Data / MC", 1),
    /** d / m with s(d) / m at the points, and a band of s(m) / m around 1. */
    @Doc("data / simulation, the points with the errors of the data, those of the simulation as a band around 1")
    SPLIT_RATIO("Data / MC", 1),
    /** (d - m) / sqrt(s(d)^2 + s(m)^2), with s(d) towards m; a band of one standard deviation around 0. */
    @Doc("(data - simulation) / error of both, with a band of one standard deviation")
    PULL("Pull", 0),
    /** d - m with s(d) at the points, and a band of s(m) around 0. */
    @Doc("data - simulation, the errors of the simulation as a band around 0")
    DIFFERENCE("Data \u2212 MC", 0),
    /** d / m - 1 with s(d) / m at the points, and a band of s(m) / m around 0. */
    @Doc("(data - simulation) / simulation, the errors of the simulation as a band around 0")
    RELATIVE_DIFFERENCE("(Data \u2212 MC) / MC", 0),
    /** (d - m) / (d + m) with 2 sqrt(m^2 s(d)^2 + d^2 s(m)^2) / (d + m)^2, the errors of both carried through the formula. */
    @Doc("(data - simulation) / (data + simulation), the points with the errors of both")
    ASYMMETRY("Asymmetry", 0),
    /** No panel below. */
    @Doc("no panel below")
    NONE("", 0);

    private final String label;
    private final double reference;

    Comparison(String label, double reference) {
        this.label = label;
        this.reference = reference;
    }

    /** The title of the vertical axis. */
    String label() {
        return label;
    }

    /** Where data and simulation agree. */
    double reference() {
        return reference;
    }

    /** Whether the simulation's own error is shown as a band, and not at the points. */
    boolean hasOwnBand() {
        return this == SPLIT_RATIO || this == DIFFERENCE || this == RELATIVE_DIFFERENCE;
    }

    /** Whether bins without positive simulation, or without anything, have no value. */
    boolean isDefined(double data, double simulated) {
        return switch (this) {
            case RATIO, SPLIT_RATIO, RELATIVE_DIFFERENCE -> simulated > 0;
            case ASYMMETRY -> data + simulated > 0;
            default -> true;
        };
    }

    /** The value of a bin. */
    double value(double data, double simulated, double error) {
        return switch (this) {
            case RATIO, SPLIT_RATIO -> data / simulated;
            case PULL -> (data - simulated) / error;
            case DIFFERENCE -> data - simulated;
            case RELATIVE_DIFFERENCE -> (data - simulated) / simulated;
            case ASYMMETRY -> (data - simulated) / (data + simulated);
            case NONE -> Double.NaN;
        };
    }

    /** The length of an error bar, from the errors of the data on that side and of the simulation. */
    double bar(double data, double dataError, double simulated, double error) {
        return switch (this) {
            case RATIO -> StrictMath.hypot(dataError / simulated, data * error / (simulated * simulated));
            case SPLIT_RATIO, RELATIVE_DIFFERENCE -> dataError / simulated;
            case PULL -> 1;
            case DIFFERENCE -> dataError;
            case ASYMMETRY ->
                2 * StrictMath.hypot(simulated * dataError, data * error) / ((data + simulated) * (data + simulated));
            case NONE -> Double.NaN;
        };
    }

    /** Half the height of the band in a bin. */
    double band(double simulated, double error) {
        return switch (this) {
            case SPLIT_RATIO, RELATIVE_DIFFERENCE -> simulated > 0 ? error / simulated : 0;
            case DIFFERENCE -> error;
            case PULL -> 1;
            default -> 0;
        };
    }
}

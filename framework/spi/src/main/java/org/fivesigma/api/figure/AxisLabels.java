package org.fivesigma.api.figure;

import org.fivesigma.api.data.Binning;

/** Words at axes: what is shown, its unit and what one bin holds. */
public final class AxisLabels {
    private AxisLabels() {}

    /** {@code name [unit]}, or the name alone where there is no unit. */
    public static String across(String name, String unit) {
        return unit.isBlank() ? name : name + " [" + unit + "]";
    }

    /** {@code Events / GeV} of contents divided by the widths of their bins. */
    public static String eventsPerUnit(String unit) {
        return "Events / " + (unit.isBlank() ? "unit" : unit);
    }

    /** {@code Events / 2 GeV} for bins of one width, {@code Events / bin} for others or without unit. */
    public static String events(Binning binning, String unit) {
        double width = binning.width(0);
        for (int bin = 1; bin < binning.count(); bin++) {
            if (Math.abs(binning.width(bin) - width) > 1e-6 * width) {
                return "Events / bin";
            }
        }
        return unit.isBlank() ? "Events / bin" : "Events / " + Rounded.digits(width, 3) + " " + unit;
    }
}

package org.fivesigma.plugin.statistics.shape;

import org.fivesigma.api.data.Binning;

/**
 * Maps positions on a histogram axis to [-1, 1], so that a fit in MeV is as well conditioned as one in TeV.
 *
 * @param centre the middle of the axis
 * @param half half its length
 * @param narrowest the width of the narrowest bin in scaled units
 */
public record Scale(double centre, double half, double narrowest) {
    /** The scale of a histogram's axis. */
    public static Scale of(Binning binning) {
        double low = binning.edge(0);
        double high = binning.edge(binning.count());
        double half = 0.5 * (high - low);
        double narrowest = Double.POSITIVE_INFINITY;
        for (int bin = 0; bin < binning.count(); bin++) {
            narrowest = Math.min(narrowest, binning.width(bin) / half);
        }
        return new Scale(0.5 * (low + high), half, narrowest);
    }

    /** The scaled position. */
    public double scaled(double x) {
        return (x - centre) / half;
    }
}

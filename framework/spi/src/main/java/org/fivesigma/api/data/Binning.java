package org.fivesigma.api.data;

import java.util.List;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;

/**
 * The bins of a histogram axis: half-open [edge, next edge), the last one closed, as numpy and hist do.
 *
 * @param low lower end of uniform bins
 * @param high upper end of uniform bins
 * @param bins number of uniform bins
 * @param edges ascending edges of variable bins; when given, the other three are ignored
 */
public record Binning(
        @Doc("lower end of the first bin") @Default("0") double low,
        @Doc("upper end of the last bin") @Default("1") double high,
        @Doc("number of equally wide bins") @Default("1") int bins,

        @Doc("ascending edges of bins of different widths, instead of low, high and bins") @Default("[]")
        List<Double> edges) {
    /** Checks the edges. */
    public Binning {
        edges = List.copyOf(edges);
        if (edges.isEmpty() && !(low < high && bins > 0 && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "bins need low < high and at least one bin, not " + bins + " bins from " + low + " to " + high);
        }
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i - 1) < edges.get(i))) {
                throw new IllegalArgumentException(
                        "bin edges must ascend, but " + edges.get(i - 1) + " is followed by " + edges.get(i));
            }
        }
        if (edges.size() == 1) {
            throw new IllegalArgumentException("one bin edge makes no bin; give at least two");
        }
    }

    /** Equally wide bins. */
    public static Binning uniform(double low, double high, int bins) {
        return new Binning(low, high, bins, List.of());
    }

    /** Bins between the given edges. */
    public static Binning between(List<Double> edges) {
        return new Binning(0, 1, 1, edges);
    }

    /** The number of bins. */
    public int count() {
        return edges.isEmpty() ? bins : edges.size() - 1;
    }

    /** The lower edge of a bin; of {@code count()} the upper end of the last bin. */
    public double edge(int index) {
        if (!edges.isEmpty()) {
            return edges.get(index);
        }
        return index == bins ? high : low + index * ((high - low) / bins);
    }

    /** The middle of a bin. */
    public double centre(int bin) {
        return 0.5 * (edge(bin) + edge(bin + 1));
    }

    /** The width of a bin. */
    public double width(int bin) {
        return edge(bin + 1) - edge(bin);
    }

    /** The bin of a value: -1 below, {@code count()} above the last edge; the last edge itself is in the last bin. NaN is the caller's. */
    public int find(double value) {
        int count = count();
        if (value < edge(0)) {
            return -1;
        }
        if (value >= edge(count)) {
            return value == edge(count) ? count - 1 : count;
        }
        return edges.isEmpty() ? findUniform(value) : findBetween(value);
    }

    private int findUniform(double value) {
        int bin = Math.min((int) ((value - low) / (high - low) * bins), bins - 1);
        // rounding may place a value next to an edge one bin off; the edges decide
        if (value < edge(bin)) {
            return bin - 1;
        }
        return bin < bins - 1 && value >= edge(bin + 1) ? bin + 1 : bin;
    }

    private int findBetween(double value) {
        int below = 0;
        int above = edges.size() - 1;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (value < edges.get(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return below;
    }
}

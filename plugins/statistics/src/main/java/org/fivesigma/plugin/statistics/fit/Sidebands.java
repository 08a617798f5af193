package org.fivesigma.plugin.statistics.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.data.Histogram;

/**
 * A histogram of which some bins are blinded and take no part in a fit: neither as zero nor as anything else.
 *
 * @param data the histogram, with all its bins
 * @param blinded stretches [low, high] of the axis; a bin is blinded when its centre lies in one
 */
public record Sidebands(Histogram data, List<List<Double>> blinded) {
    /** Copies the list. */
    public Sidebands {
        blinded = List.copyOf(blinded);
    }

    /** The bins that a fit uses: those that are not blinded and have some variance. */
    int[] used() {
        return bins().filter(bin -> !isBlinded(bin) && data.error(bin) > 0).toArray();
    }

    /** How many bins are blinded. */
    int hidden() {
        return (int) bins().filter(this::isBlinded).count();
    }

    private IntStream bins() {
        return IntStream.range(0, data.binning().count());
    }

    private boolean isBlinded(int bin) {
        double centre = data.binning().centre(bin);
        return blinded.stream().anyMatch(stretch -> stretch.get(0) <= centre && centre <= stretch.get(1));
    }
}

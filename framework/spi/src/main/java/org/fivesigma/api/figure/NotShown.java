package org.fivesigma.api.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Histogram;

/** States in words what lies outside the bins of histograms, so that nothing is dropped without a word. */
public final class NotShown {
    private NotShown() {}

    /** The entries outside the bins of all histograms; empty when there are none. */
    public static String entries(Collection<Histogram> histograms) {
        long below = 0;
        long above = 0;
        long missing = 0;
        for (Histogram histogram : histograms) {
            below += histogram.entries()[0];
            above += histogram.entries()[histogram.entries().length - 1];
            missing += histogram.missing();
        }
        List<String> parts = new ArrayList<>();
        add(parts, below, below + " below");
        add(parts, above, above + " above");
        add(parts, missing, missing + " without value");
        return sentence(parts);
    }

    /** The simulated and the observed events outside the bins; empty when there are none. */
    public static String yields(Optional<Histogram> simulated, Optional<Histogram> observed) {
        List<String> parts = new ArrayList<>();
        simulated.ifPresent(total -> addYields(parts, "simulation", total));
        observed.ifPresent(data -> addYields(parts, "data", data));
        return sentence(parts);
    }

    private static void addYields(List<String> parts, String what, Histogram histogram) {
        int last = histogram.sums().length - 1;
        add(parts, histogram.entries()[0], what + " " + number(histogram.sums()[0]) + " below");
        add(parts, histogram.entries()[last], what + " " + number(histogram.sums()[last]) + " above");
        add(parts, histogram.missing(), what + " " + histogram.missing() + " without value");
    }

    private static String number(double events) {
        return Rounded.digits(events, 4);
    }

    private static void add(List<String> parts, long entries, String part) {
        if (entries > 0) {
            parts.add(part);
        }
    }

    private static String sentence(List<String> parts) {
        return parts.isEmpty() ? "" : "Not shown: " + String.join(", ", parts);
    }
}

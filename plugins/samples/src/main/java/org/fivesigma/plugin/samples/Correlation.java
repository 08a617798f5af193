package org.fivesigma.plugin.samples;

import java.util.List;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/** How strongly two columns rise together. */
@Doc("how strongly two columns rise together")
public record Correlation(
        @Doc("two drawn columns") List<String> between,

        @Doc("correlation of their normal scores: 1 rise together, 0 independent, -1 one falls as the other rises; "
                + "the rank correlation is 6 / pi asin(value / 2)")
        @Range(min = -1, max = 1)
        double value) {
    /** Checks that there are two different columns. */
    public Correlation {
        between = List.copyOf(between);
        if (between.size() != 2 || between.get(0).equals(between.get(1))) {
            throw new IllegalArgumentException("between is " + between + ", but two different columns are needed");
        }
    }

    String first() {
        return between.get(0);
    }

    String second() {
        return between.get(1);
    }
}

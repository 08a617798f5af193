package org.fivesigma.recipe;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.shape.Located;

/** A histogram of one column. */
public record HistogramBlock(
        @Doc("the column") Located<String> of,

        @Doc("lower and upper end, [low, high]") @Default("[]")
        Located<List<Double>> range,

        @Doc("number of equally wide bins") @Default("50") @Range(min = 1, max = 1e6)
        int bins,

        @Doc("ascending bin edges, instead of range and bins") @Default("[]")
        Located<List<Double>> edges,

        @Doc("cut sets after which it is filled and drawn; none means before any cut") @Default("[]")
        Names after,

        @Doc("logarithmic axis in figures") @Default("false")
        boolean log,

        @Doc("title of the axis; the column's name when left out")
        Optional<String> title) {}

package org.fivesigma.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Rest;

/** Fits of shapes to one histogram, each under a name. */
public record FitsBlock(
        @Doc("the histogram that is fitted") Located<String> histogram,

        @Doc("one set of fits for each, for example {cut: [harsh, loose]}")
        Optional<Over> over,

        @Doc("the cut set after which the histogram is filled, when there is only one")
        Optional<Located<String>> after,

        @Doc("the fits by name") @Rest Map<String, Located<FitBlock>> fits) {

    /** What the fits are repeated over. */
    public record Over(@Doc("cut sets") Names cut) {}

    /** One fit. */
    public record FitBlock(
            @Doc("which events: all, signal, background, observed or a sample")
            Located<String> of,

            @Doc("the shape: gaussian, polyN, exponential, or a sum of these")
            Located<String> shape,

            @Doc("starting values by parameter, or the fits that give them") @Default("[]")
            Start start,

            @Doc("parameters held at their starting values") @Default("[]")
            List<Located<String>> fix) {}
}

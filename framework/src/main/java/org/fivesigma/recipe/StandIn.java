package org.fivesigma.recipe;

import java.util.Map;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Located;

/** A description of simulated samples, and the figures that an analysis of them gives. */
public record StandIn(
        @Doc("what the samples stand in for") @Default("simulated samples")
        String standIn,

        @Doc("seed of the simulation") @Default("0") long seed,
        @Doc("parameters of the simulate step, by sample") Map<String, RawTree> samples,

        @Doc("figures that these samples give, judged when they are used") @Default("{}")
        Map<String, Located<Expectation>> expect) {}

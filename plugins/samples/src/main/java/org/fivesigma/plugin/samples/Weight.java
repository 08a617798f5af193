package org.fivesigma.plugin.samples;

import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;

/** How a sample's weights scatter. */
@Doc("how a sample's weights scatter")
public record Weight(
        @Doc("name of the column") @Default("weight") String column,

        @Doc(
                "standard deviation of the weights, without their signs, divided by their mean; they are log-normal, 0 makes all equal")
        @Default("0")
        @Range(min = 0, max = 10)
        double spread,

        @Doc("fraction of events whose weight is negative") @Default("0") @Range(min = 0, max = 0.49)
        double negative) {}

package org.fivesigma.plan;

import org.fivesigma.text.Place;

/**
 * Something that the report shows.
 *
 * @param kind what it is
 * @param name its name in the report and as a file
 * @param title its heading
 * @param origin the node output that holds it
 * @param place the recipe lines that it comes from
 */
public record Exhibit(Kind kind, String name, String title, Origin.Output origin, Place place) {
    /** What can be shown. */
    public enum Kind {
        /** A table of events surviving cut after cut. */
        CUT_FLOW,
        /** A figure of distributions, stacks or spectra. */
        FIGURE,
        /** A file for other programs. */
        EXPORT,
        /** A fit in words and numbers. */
        FIT,
        /** How well a model tells signal from background. */
        MODEL,
        /** What a search tried. */
        TRIALS,
        /** What was read and rejected. */
        ACCOUNTING
    }
}

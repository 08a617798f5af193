package org.fivesigma.plan;

import java.util.Optional;
import org.fivesigma.text.Place;

/**
 * Something that the report shows.
 *
 * @param kind what it is
 * @param name its name in the report and as a file
 * @param title its heading
 * @param origin the node output that holds it
 * @param place the recipe lines that it comes from
 * @param model the model that it tells of, on whose page it is shown
 * @param data the node output that holds a figure as numbers, where its drawing was made from such
 */
public record Exhibit(
        Kind kind,
        String name,
        String title,
        Origin.Output origin,
        Place place,
        Optional<String> model,
        Optional<Origin.Output> data) {
    /** An exhibit of no model, and without numbers of its own. */
    public Exhibit(Kind kind, String name, String title, Origin.Output origin, Place place) {
        this(kind, name, title, origin, place, Optional.empty(), Optional.empty());
    }

    /** What can be shown. */
    public enum Kind {
        /** A table of events surviving cut after cut. */
        CUT_FLOW,
        /** A figure, of the analysis or of one model. */
        FIGURE,
        /** A figure that compares models. */
        COMPARISON,
        /** A figure of what the search for a model tried. */
        SEARCH,
        /** A file for other programs. */
        EXPORT,
        /** A fit in words and numbers. */
        FIT,
        /** How well a model tells signal from background. */
        MODEL,
        /** What a search tried. */
        TRIALS,
        /** What was read and rejected. */
        ACCOUNTING;

        /** Whether it is a drawing, with files of its own. */
        public boolean isDrawn() {
            return this == FIGURE || this == COMPARISON || this == SEARCH;
        }
    }
}

package org.fivesigma.run;

import java.util.Optional;
import org.fivesigma.recipe.Expectation;
import org.fivesigma.text.Place;

/**
 * Whether a published figure came out again.
 *
 * @param number the number's name
 * @param expected the published figure
 * @param found the number of this run; absent where it was not computed
 * @param outcome the verdict
 * @param place where the recipe quotes it
 */
public record Verdict(String number, Expectation expected, Optional<Double> found, Outcome outcome, Place place) {
    /** What can be said of a published figure. */
    public enum Outcome {
        /** Within the tolerance. */
        REPRODUCED,
        /** Outside the tolerance. */
        DIFFERS,
        /** This run has no such number. */
        NOT_COMPUTABLE,
        /** Shown for comparison; the samples are stand-ins, so it is not judged. */
        NOT_JUDGED
    }
}

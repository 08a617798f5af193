package org.fivesigma.plugin.statistics.shape;

import java.util.List;
import java.util.Optional;

/** One summand of a shape, in the parameters that a recipe names. */
public sealed interface Term permits Gaussian, Polynomial, Exponential {
    /** The term as written in a recipe, for example {@code poly4}. */
    String text();

    /** The names of its parameters, in order. */
    List<String> parameters();

    /**
     * The same term in well-scaled parameters.
     *
     * @param scale the histogram's axis
     * @param held which parameters the fit must leave as given
     */
    ScaledTerm scaled(Scale scale, boolean[] held);

    /** Values that stand for parameters of which nothing is known. */
    double[] placeholders(Scale scale);

    /** Whether the term stands on others, and is best looked for above them. */
    default boolean isPeak() {
        return false;
    }

    /** Why a parameter cannot have a value, if so; lower case, without full stop. */
    default Optional<String> objection(String parameter, double value) {
        return Double.isFinite(value) ? Optional.empty() : Optional.of(parameter + " must be a number, not " + value);
    }
}

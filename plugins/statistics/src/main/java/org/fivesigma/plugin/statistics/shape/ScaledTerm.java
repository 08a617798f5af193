package org.fivesigma.plugin.statistics.shape;

import java.util.List;
import java.util.Optional;

/**
 * A term over positions scaled to [-1, 1], in as many parameters as the term has, chosen so that each changes the curve about
 * as much as any other.
 */
public interface ScaledTerm {
    /**
     * The value at a scaled position.
     *
     * @param position the scaled position
     * @param parameters the scaled parameters
     * @param gradient takes the derivative by each of them
     */
    double value(double position, double[] parameters, double[] gradient);

    /** Which scaled parameters the fit must leave alone. */
    boolean[] held();

    /** Which scaled parameters the value is linear in. */
    boolean[] linear();

    /** The scaled parameters of values in the recipe's units. */
    double[] fromRecipe(double[] values);

    /** The values in the recipe's units. */
    double[] toRecipe(double[] parameters);

    /** The derivatives of the values in the recipe's units (rows) by the scaled parameters (columns). */
    double[][] derivatives(double[] parameters);

    /**
     * Scaled parameters from which to look for a minimum; the linear ones are left to be solved for.
     *
     * @param base parameters whose held elements are kept
     * @param peak the scaled position where the data stand highest above the terms before
     */
    List<double[]> guesses(double[] base, double peak);

    /** Why fitted parameters are absurd, if so, in the recipe's words; lower case, without full stop. */
    Optional<String> objection(double[] parameters);
}

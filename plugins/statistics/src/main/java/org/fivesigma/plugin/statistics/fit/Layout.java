package org.fivesigma.plugin.statistics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.statistics.shape.Scale;
import org.fivesigma.plugin.statistics.shape.ScaledShape;
import org.fivesigma.plugin.statistics.shape.ScaledTerm;
import org.fivesigma.plugin.statistics.shape.Shape;
import org.fivesigma.plugin.statistics.shape.Term;

/** Maps the parameters of a whole shape between the recipe's units and scaled ones, term by term. */
final class Layout {
    private final List<ScaledTerm> terms;
    private final int[] offsets;
    private final double[] values;
    private final boolean[] held;

    private Layout(List<ScaledTerm> terms, int[] offsets, double[] values, boolean[] held) {
        this.terms = List.copyOf(terms);
        this.offsets = offsets;
        this.values = values;
        this.held = held;
    }

    /** The layout of a shape on an axis, with some parameters held at these values. */
    static Layout of(Shape shape, Scale scale, double[] values, boolean[] held) {
        List<ScaledTerm> terms = new ArrayList<>();
        int[] offsets = new int[shape.terms().size() + 1];
        for (int term = 0; term < shape.terms().size(); term++) {
            Term written = shape.terms().get(term);
            int from = offsets[term];
            int to = from + written.parameters().size();
            offsets[term + 1] = to;
            terms.add(written.scaled(scale, Arrays.copyOfRange(held, from, to)));
        }
        return new Layout(terms, offsets, values.clone(), held.clone());
    }

    ScaledTerm term(int term) {
        return terms.get(term);
    }

    int offset(int term) {
        return offsets[term];
    }

    int size() {
        return values.length;
    }

    ScaledShape shape() {
        return new ScaledShape(terms);
    }

    boolean holds(int parameter) {
        return held[parameter];
    }

    /** The elements of one term. */
    double[] part(double[] all, int term) {
        return Arrays.copyOfRange(all, offsets[term], offsets[term + 1]);
    }

    /** The scaled parameters of one term at the layout's values. */
    double[] base(int term) {
        return terms.get(term).fromRecipe(part(values, term));
    }

    double[] fromRecipe(double[] recipe) {
        double[] scaled = new double[recipe.length];
        for (int term = 0; term < terms.size(); term++) {
            double[] own = terms.get(term).fromRecipe(part(recipe, term));
            System.arraycopy(own, 0, scaled, offsets[term], own.length);
        }
        return scaled;
    }

    /** The values in the recipe's units; held ones exactly as given. */
    double[] toRecipe(double[] scaled) {
        double[] recipe = new double[scaled.length];
        for (int term = 0; term < terms.size(); term++) {
            double[] own = terms.get(term).toRecipe(part(scaled, term));
            System.arraycopy(own, 0, recipe, offsets[term], own.length);
        }
        for (int k = 0; k < recipe.length; k++) {
            recipe[k] = held[k] ? values[k] : recipe[k];
        }
        return recipe;
    }

    /** The covariance in the recipe's units, by the derivatives of the exact map; held rows and columns are zero. */
    double[][] covariance(double[] scaled, int[] free, double[][] scaledCovariance) {
        double[][] map = new double[scaled.length][free.length];
        for (int term = 0; term < terms.size(); term++) {
            double[][] own = terms.get(term).derivatives(part(scaled, term));
            for (int k = 0; k < free.length; k++) {
                int column = free[k] - offsets[term];
                for (int row = 0; row < own.length && column >= 0 && column < own.length; row++) {
                    int at = offsets[term] + row;
                    map[at][k] = held[at] ? 0 : own[row][column];
                }
            }
        }
        return sandwich(map, scaledCovariance);
    }

    /** map * covariance * map^T, with its symmetry kept to the bit. */
    private static double[][] sandwich(double[][] map, double[][] covariance) {
        double[][] result = new double[map.length][map.length];
        for (int i = 0; i < map.length; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = 0;
                for (int a = 0; a < covariance.length; a++) {
                    for (int b = 0; b < covariance.length; b++) {
                        sum += map[i][a] * covariance[a][b] * map[k][b];
                    }
                }
                result[i][k] = sum;
                result[k][i] = sum;
            }
        }
        return result;
    }

    /** Why scaled parameters are absurd, if so. */
    Optional<String> objection(double[] scaled) {
        for (int term = 0; term < terms.size(); term++) {
            Optional<String> objection = terms.get(term).objection(part(scaled, term));
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }
}

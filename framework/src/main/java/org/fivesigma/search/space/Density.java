package org.fivesigma.search.space;

import java.util.List;

/**
 * How likely points are near others: a mixture of one kernel for each of these and one that is the same everywhere.
 *
 * <p>Kernels of ordered parameters are normal distributions, reflected at 0 and 1; of other parameters half of the probability
 * stays at the value and half goes to all alike. Widths shrink with the number of points as Scott's rule has it.
 */
final class Density {
    private static final double WIDEST = 0.2;
    private static final double STAYING = 0.5;
    private static final double NARROWEST = 0.01;

    private final List<Coordinate> coordinates;
    private final List<double[]> points;
    private final double width;

    Density(List<Coordinate> coordinates, List<double[]> points) {
        this.coordinates = coordinates;
        this.points = points;
        double scott = StrictMath.pow(Math.max(1, points.size()), -1.0 / (coordinates.size() + 4));
        this.width = Math.max(NARROWEST, WIDEST * scott);
    }

    /** A point of this density. */
    double[] draw(Chance chance) {
        int member = chance.below(points.size() + 1);
        double[] point = new double[coordinates.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = member == points.size() ? chance.uniform() : near(i, points.get(member)[i], chance);
        }
        return point;
    }

    private double near(int coordinate, double centre, Chance chance) {
        if (!coordinates.get(coordinate).ordered()) {
            return chance.uniform() < STAYING ? centre : chance.uniform();
        }
        double drawn = Math.abs(centre + width * chance.normal());
        double folded = drawn > 1 ? 2 - drawn : drawn;
        return Math.min(Math.max(folded, 0), 1);
    }

    /** The logarithm of the density at a point. */
    double logarithm(double[] point) {
        double sum = 1;
        for (double[] centre : points) {
            double product = 1;
            for (int i = 0; i < point.length; i++) {
                product *= kernel(coordinates.get(i), point[i], centre[i]);
            }
            sum += product;
        }
        return StrictMath.log(sum / (points.size() + 1));
    }

    private double kernel(Coordinate coordinate, double position, double centre) {
        if (!coordinate.ordered()) {
            double stays = coordinate.same(position, centre)
                    ? STAYING * coordinate.choices().size()
                    : 0;
            return stays + 1 - STAYING;
        }
        return normal(position - centre) + normal(position + centre) + normal(2 - position - centre);
    }

    private double normal(double distance) {
        double z = distance / width;
        return StrictMath.exp(-z * z / 2) / (width * StrictMath.sqrt(2 * Math.PI));
    }
}

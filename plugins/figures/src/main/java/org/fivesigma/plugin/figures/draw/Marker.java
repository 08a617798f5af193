package org.fivesigma.plugin.figures.draw;

import java.util.List;

/** Shapes of points, which tell series apart in print without colour. */
enum Marker {
    /** Observed data. */
    DISC {
        @Override
        void trace(Tracing tracing, double x, double y, double r) {
            throw new IllegalStateException("discs are marks of their own");
        }
    },
    /** A square. */
    SQUARE {
        @Override
        void trace(Tracing tracing, double x, double y, double r) {
            double a = 0.9 * r;
            tracing.to(x - a, y - a).to(x + a, y - a).to(x + a, y + a).to(x - a, y + a);
        }
    },
    /** A triangle that points up. */
    TRIANGLE {
        @Override
        void trace(Tracing tracing, double x, double y, double r) {
            tracing.to(x, y - 1.25 * r).to(x + 1.15 * r, y + 0.8 * r).to(x - 1.15 * r, y + 0.8 * r);
        }
    },
    /** A square on its corner. */
    DIAMOND {
        @Override
        void trace(Tracing tracing, double x, double y, double r) {
            double a = 1.3 * r;
            tracing.to(x, y - a).to(x + a, y).to(x, y + a).to(x - a, y);
        }
    },
    /** A triangle that points down. */
    NABLA {
        @Override
        void trace(Tracing tracing, double x, double y, double r) {
            tracing.to(x, y + 1.25 * r).to(x - 1.15 * r, y - 0.8 * r).to(x + 1.15 * r, y - 0.8 * r);
        }
    },
    /** An upright cross. */
    CROSS {
        @Override
        void trace(Tracing tracing, double x, double y, double r) {
            double a = 1.25 * r;
            double b = 0.4 * r;
            tracing.to(x - b, y - a).to(x + b, y - a).to(x + b, y - b).to(x + a, y - b);
            tracing.to(x + a, y + b).to(x + b, y + b).to(x + b, y + a).to(x - b, y + a);
            tracing.to(x - b, y + b).to(x - a, y + b).to(x - a, y - b).to(x - b, y - b);
        }
    };

    private static final List<Marker> BY_PLACE = List.of(SQUARE, TRIANGLE, DIAMOND, NABLA, CROSS);

    /** The shape at a place of the palette; a disc for observed data. */
    static Marker of(int place) {
        return place < 0 ? DISC : BY_PLACE.get(place % BY_PLACE.size());
    }

    /** Traces the shape around a centre; the caller lifts the pen. */
    abstract void trace(Tracing tracing, double x, double y, double r);
}

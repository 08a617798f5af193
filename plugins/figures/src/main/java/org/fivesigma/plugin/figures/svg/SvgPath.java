package org.fivesigma.plugin.figures.svg;

import java.util.List;
import org.fivesigma.plugin.figures.draw.Decimals;
import org.fivesigma.plugin.figures.draw.Outline;

/** Writes an outline as path data: relative steps between rounded points, so that rounding never adds up. */
final class SvgPath {
    private SvgPath() {}

    static String data(Outline outline) {
        StringBuilder data = new StringBuilder();
        for (Outline.Stretch stretch : outline.stretches()) {
            append(data, stretch.points());
            if (stretch.closed()) {
                data.append('z');
            }
        }
        return data.toString();
    }

    private static void append(StringBuilder data, List<Outline.Point> points) {
        long x = Decimals.scaled(points.get(0).x(), 2);
        long y = Decimals.scaled(points.get(0).y(), 2);
        data.append('M').append(Decimals.text(x, 2)).append(' ').append(Decimals.text(y, 2));
        for (Outline.Point point : points.subList(1, points.size())) {
            long toX = Decimals.scaled(point.x(), 2);
            long toY = Decimals.scaled(point.y(), 2);
            step(data, toX - x, toY - y);
            x = toX;
            y = toY;
        }
    }

    private static void step(StringBuilder data, long x, long y) {
        if (x == 0 && y == 0) {
            return;
        }
        if (y == 0) {
            data.append('h').append(Decimals.text(x, 2));
            return;
        }
        if (x == 0) {
            data.append('v').append(Decimals.text(y, 2));
            return;
        }
        data.append('l').append(Decimals.text(x, 2)).append(' ').append(Decimals.text(y, 2));
    }
}

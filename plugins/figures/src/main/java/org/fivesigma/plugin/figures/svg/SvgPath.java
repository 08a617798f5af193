package org.fivesigma.plugin.figures.svg;

import java.util.List;
import org.fivesigma.plugin.figures.draw.Decimals;
import org.fivesigma.plugin.figures.draw.Outline;

/** Writes an outline as path data: relative steps between rounded points, so that rounding never adds up. */
final class SvgPath {
    private final StringBuilder data = new StringBuilder();
    /** The pen, in hundredths of pixels. */
    private long x;

    private long y;

    private SvgPath() {}

    static String data(Outline outline) {
        SvgPath path = new SvgPath();
        outline.stretches().forEach(path::append);
        return path.data.toString();
    }

    /** A line of no length at each point. */
    static String dots(List<Outline.Point> points) {
        SvgPath path = new SvgPath();
        for (Outline.Point point : points) {
            path.moveTo(point);
            path.data.append("h0");
        }
        return path.data.toString();
    }

    private void append(Outline.Stretch stretch) {
        Outline.Point first = stretch.points().get(0);
        moveTo(first);
        for (Outline.Point point : stretch.points().subList(1, stretch.points().size())) {
            lineTo(point);
        }
        if (stretch.closed()) {
            data.append('z');
            x = Decimals.scaled(first.x(), 2);
            y = Decimals.scaled(first.y(), 2);
        }
    }

    private void moveTo(Outline.Point point) {
        step(data.isEmpty() ? 'M' : 'm', Decimals.scaled(point.x(), 2), Decimals.scaled(point.y(), 2));
    }

    private void lineTo(Outline.Point point) {
        long toX = Decimals.scaled(point.x(), 2);
        long toY = Decimals.scaled(point.y(), 2);
        if (toX == x && toY == y) {
            return;
        }
        if (toY == y) {
            data.append('h').append(Decimals.text(toX - x, 2));
            x = toX;
            return;
        }
        if (toX == x) {
            data.append('v').append(Decimals.text(toY - y, 2));
            y = toY;
            return;
        }
        step('l', toX, toY);
    }

    private void step(char command, long toX, long toY) {
        data.append(command).append(Decimals.text(toX - x, 2));
        // a minus sign parts two numbers as well as a space does
        data.append(toY < y ? "" : " ").append(Decimals.text(toY - y, 2));
        x = toX;
        y = toY;
    }
}

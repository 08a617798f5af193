package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fivesigma.api.data.Series;

/** Draws dots and strands, those of one colour together: so thousands of them stay small in a file. */
final class DotPainter {
    private static final int FEW = 150;
    private static final int MANY = 1500;
    private static final Stroke POST = Stroke.solid(Colour.DIM, 0.8);

    private final Plot plot;
    private final Colours colours;
    private final Style style;

    DotPainter(Plot plot, Colours colours, Style style) {
        this.plot = plot;
        this.colours = colours;
        this.style = style;
    }

    /** The dots of a series. */
    List<Mark> dots(Series.Dots dots) {
        double radius = radius(dots, style);
        if (dots.shading().isEmpty()) {
            List<Outline.Point> centres = new ArrayList<>();
            for (int i = 0; i < dots.x().size(); i++) {
                add(centres, dots.x().get(i), dots.y().get(i));
            }
            return List.of(new Mark.Dots(centres, radius, colours.ink(dots), opacity(dots)));
        }
        Shades shades = Shades.onPaper(dots.shading().get());
        List<Mark> marks = new ArrayList<>();
        for (Group group : groups(shades, dots.shading().get().values())) {
            List<Outline.Point> centres = new ArrayList<>();
            group.members().forEach(i -> add(centres, dots.x().get(i), dots.y().get(i)));
            marks.add(new Mark.Dots(centres, radius, shades.colour(group.level()), 1));
        }
        return marks;
    }

    private static double opacity(Series.Dots dots) {
        return dots.x().size() > FEW ? 0.6 : 0.85;
    }

    /** The radius of dots: the more there are, the smaller they are. */
    static double radius(Series.Dots dots, Style style) {
        int count = dots.x().size();
        return (count <= FEW ? 0.2 : count <= MANY ? 0.14 : 0.1) * style.fontSize();
    }

    private void add(List<Outline.Point> centres, double x, double y) {
        if (Reach.drawable(x, y) && plot.x().holds(x) && plot.y().holds(y)) {
            centres.add(new Outline.Point(plot.x().pixel(x), plot.y().pixel(y)));
        }
    }

    /** The strands of a series, before posts at their positions. */
    List<Mark> strands(Series.Strands strands) {
        Tracing posts = new Tracing();
        for (double x : strands.x()) {
            if (Reach.drawable(x)) {
                posts.from(plot.x().pixel(x), plot.top()).to(plot.x().pixel(x), plot.bottom());
            }
        }
        Shades shades = Shades.onPaper(strands.shading());
        double width = strands.y().size() <= FEW ? 1.4 : strands.y().size() <= MANY ? 0.8 : 0.5;
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.line(posts.outline(), POST));
        for (Group group : groups(shades, strands.shading().values())) {
            Tracing lines = new Tracing();
            for (int i : group.members()) {
                lines.lift();
                trace(lines, strands.x(), strands.y().get(i));
            }
            marks.add(Mark.Path.line(lines.outline(), Stroke.solid(shades.colour(group.level()), width)));
        }
        return marks;
    }

    private void trace(Tracing lines, List<Double> x, List<Double> y) {
        for (int i = 0; i < x.size(); i++) {
            if (Reach.drawable(x.get(i), y.get(i))) {
                lines.to(plot.x().pixel(x.get(i)), plot.y().pixel(y.get(i)));
            } else {
                lines.lift();
            }
        }
    }

    /** What is drawn in one colour. */
    private record Group(int level, List<Integer> members) {
        int last() {
            return members.get(members.size() - 1);
        }
    }

    /** Groups by colour, the one with the last member on top. */
    private static List<Group> groups(Shades shades, List<Double> values) {
        List<Group> groups = new ArrayList<>();
        for (int level = Shades.NONE; level < Shades.LEVELS; level++) {
            groups.add(new Group(level, new ArrayList<>()));
        }
        for (int i = 0; i < values.size(); i++) {
            int level = shades.level(values.get(i));
            groups.get(level - Shades.NONE).members().add(i);
        }
        groups.removeIf(group -> group.members().isEmpty());
        groups.sort(Comparator.comparingInt(Group::last));
        return groups;
    }
}

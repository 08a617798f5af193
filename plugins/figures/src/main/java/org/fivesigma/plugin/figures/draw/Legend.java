package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Series;

/** The legend of a panel: data first, then the stack from its top, bands, open lines, curves and their parts. */
final class Legend {
    private static final double SAMPLE = 2.1;
    private static final double GAP = 0.5;

    private final List<Series> entries;
    private final Colours colours;
    private final Style style;
    private final Lettering lettering;

    Legend(List<Series> series, Colours colours, Style style, Lettering lettering) {
        this.entries = ordered(series);
        this.colours = colours;
        this.style = style;
        this.lettering = lettering;
    }

    private static List<Series> ordered(List<Series> series) {
        List<Series> stacked = new ArrayList<>();
        List<Series> data = new ArrayList<>();
        List<Series> bands = new ArrayList<>();
        List<Series> lines = new ArrayList<>();
        List<Series> dashed = new ArrayList<>();
        List<Series> last = new ArrayList<>();
        for (Series one : series) {
            if (!isNamed(one)) {
                continue;
            }
            if (one instanceof Series.Rule || one instanceof Series.Region) {
                last.add(one);
                continue;
            }
            boolean stack = one instanceof Series.Steps steps && steps.fill() == Series.Fill.STACKED;
            if (stack) {
                stacked.add(0, one);
                continue;
            }
            boolean broken = one instanceof Series.Line line && line.dashed();
            List<Series> others = broken ? dashed : one instanceof Series.Band ? bands : lines;
            (one instanceof Series.Points ? data : others).add(one);
        }
        data.addAll(stacked);
        data.addAll(bands);
        data.addAll(lines);
        data.addAll(dashed);
        data.addAll(last);
        return data;
    }

    private static boolean isNamed(Series one) {
        boolean words = one instanceof Series.Box || one instanceof Series.Labels;
        return !words
                && !Reach.covered(List.of(one))
                && !PlainText.line(one.name()).isEmpty();
    }

    /** Whether there is nothing to name. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The number of entries. */
    int size() {
        return entries.size();
    }

    /** What the entries are called and how they look; legends of equal keys look the same. */
    List<String> keys() {
        return entries.stream()
                .map(entry -> entry.getClass().getName() + colours.line(entry, 1) + entry.name())
                .toList();
    }

    /** The legend in so many columns, none of them wider than the limit. */
    Block block(int columns, double limit) {
        double sample = SAMPLE * style.smallSize();
        double gap = GAP * style.smallSize();
        double room = limit - sample - gap;
        List<String> names = entries.stream()
                .map(entry -> lettering.abridged(entry.name(), style.smallSize(), room))
                .toList();
        double widest = names.stream()
                .mapToDouble(name -> lettering.width(name, style.smallSize()))
                .max()
                .orElse(0);
        double column = sample + gap + widest + 2 * gap;
        int rows = (entries.size() + columns - 1) / columns;
        return new Block(columns * column - 2 * gap, rows * style.smallLine(), (left, top) -> {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                double x = left + i / rows * column;
                double y = top + i % rows * style.smallLine();
                marks.addAll(sample(entries.get(i), x, y, sample));
                double base = y + 0.95 * style.smallSize();
                marks.add(Mark.Text.of(names.get(i), x + sample + gap, base, style.smallSize(), Mark.Anchor.START));
            }
            return marks;
        });
    }

    private List<Mark> sample(Series entry, double x, double top, double width) {
        double height = 0.75 * style.smallSize();
        double y = top + 0.25 * style.smallSize();
        double middle = y + height / 2;
        Outline box = Outline.rectangle(x, y, width, height);
        if (entry instanceof Series.Points points) {
            return points(points, x + width / 2, middle, height);
        }
        if (entry instanceof Series.Band) {
            return Hatch.within(box, x, y, width, height);
        }
        if (entry instanceof Series.Steps steps && steps.fill() != Series.Fill.LINE) {
            return area(steps, box);
        }
        if (entry instanceof Series.Bars) {
            Stroke edge = Stroke.solid(Colour.BLACK, 0.6);
            return List.of(new Mark.Path(box, Optional.of(colours.area(entry)), Optional.of(edge)));
        }
        if (entry instanceof Series.Dots dots) {
            Outline.Point centre = new Outline.Point(x + width / 2, middle);
            Colour colour = dots.shading().isEmpty() ? colours.ink(dots) : Colour.DIM;
            return List.of(new Mark.Dots(List.of(centre), Math.max(2, DotPainter.radius(dots, style)), colour, 1));
        }
        if (entry instanceof Series.Rule rule) {
            return rule(rule, x, middle, width, height);
        }
        if (entry instanceof Series.Region) {
            return List.of(RulePainter.shade(box), Mark.Path.line(box, Stroke.solid(Colour.DIM, 0.7)));
        }
        return List.of(Mark.Path.line(Outline.line(x, middle, x + width, middle), colours.line(entry, 1.8)));
    }

    private List<Mark> points(Series.Points points, double centre, double middle, double height) {
        Colour colour = colours.ink(points);
        Outline bar = Outline.line(centre, middle - 0.6 * height, centre, middle + 0.6 * height);
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.line(bar, Stroke.solid(colour, 1.2)));
        List<Outline.Point> centres = List.of(new Outline.Point(centre, middle));
        marks.addAll(PointPainter.markers(colours.marker(points), centres, 0.2 * style.fontSize(), colour));
        return marks;
    }

    private List<Mark> area(Series.Steps steps, Outline box) {
        if (steps.fill() == Series.Fill.TINTED) {
            return tint(steps, box);
        }
        Stroke edge = Stroke.solid(Colour.BLACK, 0.6);
        return List.of(new Mark.Path(box, Optional.of(colours.area(steps)), Optional.of(edge)));
    }

    private List<Mark> tint(Series.Steps steps, Outline box) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.area(box, colours.area(steps)).fainter(StepPainter.TINT));
        if (colours.hatched(steps)) {
            marks.add(Hatch.leaning(box, colours.ink(steps)));
        }
        marks.add(Mark.Path.line(box, colours.line(steps, 1.2)));
        return marks;
    }

    private List<Mark> rule(Series.Rule rule, double x, double middle, double width, double height) {
        double at = rule.keeps() == Series.Keeps.BELOW ? x + 0.85 * width : x + 0.15 * width;
        double line = rule.keeps() == Series.Keeps.NEITHER ? x + width / 2 : at;
        List<Mark> marks = new ArrayList<>();
        Outline upright = Outline.line(line, middle - 0.6 * height, line, middle + 0.6 * height);
        boolean cut = rule.keeps() != Series.Keeps.NEITHER;
        marks.add(Mark.Path.line(upright, cut ? RulePainter.RULE : RulePainter.MARKS));
        if (cut) {
            double length = (rule.keeps() == Series.Keeps.ABOVE ? 0.7 : -0.7) * width;
            marks.addAll(RulePainter.arrow(line, middle, length, 0.8 * style.fontSize()));
        }
        return marks;
    }
}

package org.fivesigma.plugin.figures.draw;

import java.util.List;
import java.util.Optional;

/** One entry of the display list. */
public sealed interface Mark {
    /** Hands this mark to the surface's method for its kind. */
    void drawOn(Surface surface);

    /**
     * An area, a line or both.
     *
     * @param outline where
     * @param fill colour of the area
     * @param stroke the line along the outline
     * @param opacity how much of what lies behind it is hidden, from 0 to 1
     */
    record Path(Outline outline, Optional<Colour> fill, Optional<Stroke> stroke, double opacity) implements Mark {
        /** Opaque. */
        public Path(Outline outline, Optional<Colour> fill, Optional<Stroke> stroke) {
            this(outline, fill, stroke, 1);
        }

        /** A line. */
        public static Path line(Outline outline, Stroke stroke) {
            return new Path(outline, Optional.empty(), Optional.of(stroke));
        }

        /** An area. */
        public static Path area(Outline outline, Colour fill) {
            return new Path(outline, Optional.of(fill), Optional.empty());
        }

        /** The same with this opacity. */
        public Path fainter(double opacity) {
            return new Path(outline, fill, stroke, opacity);
        }

        @Override
        public void drawOn(Surface surface) {
            surface.path(this);
        }
    }

    /**
     * A filled disc.
     *
     * @param x centre
     * @param y centre
     * @param radius its radius
     * @param colour its colour
     */
    record Disc(double x, double y, double radius, Colour colour) implements Mark {
        @Override
        public void drawOn(Surface surface) {
            surface.disc(this);
        }
    }

    /**
     * Many discs of one size and colour, of which overlapping ones are not darker than others.
     *
     * @param centres their centres
     * @param radius their radius
     * @param colour their colour
     * @param opacity how much of what lies behind them they hide, from 0 to 1
     */
    record Dots(List<Outline.Point> centres, double radius, Colour colour, double opacity) implements Mark {
        /** Copies the list. */
        public Dots {
            centres = List.copyOf(centres);
        }

        @Override
        public void drawOn(Surface surface) {
            surface.dots(this);
        }
    }

    /** Which point of a text its position is. */
    enum Anchor {
        /** The beginning. */
        START,
        /** The middle. */
        MIDDLE,
        /** The end. */
        END
    }

    /**
     * One line of text.
     *
     * @param runs its parts
     * @param x position of the anchor
     * @param y position of the base line
     * @param size font size in pixels
     * @param anchor which point of the text the position is
     * @param upwards whether it runs upwards, not to the right
     * @param colour its colour
     * @param bold whether it is emphasised
     */
    record Text(
            List<Run> runs,
            double x,
            double y,
            double size,
            Anchor anchor,
            boolean upwards,
            Colour colour,
            boolean bold)
            implements Mark {
        /** The line around the letters of an emphasised text, in font sizes; it needs no second font and no more room. */
        public static final double EMPHASIS = 0.038;

        /** Copies the list. */
        public Text {
            runs = List.copyOf(runs);
        }

        /** A plain black text that runs to the right; {@code _{...}} and {@code ^{...}} are set low and high. */
        public static Text of(String text, double x, double y, double size, Anchor anchor) {
            return new Text(Markup.runs(text), x, y, size, anchor, false, Colour.BLACK, false);
        }

        /** The same text, emphasised. */
        public Text emphasised() {
            return new Text(runs, x, y, size, anchor, upwards, colour, true);
        }

        /** The same text running upwards. */
        public Text turned() {
            return new Text(runs, x, y, size, anchor, true, colour, bold);
        }

        /** The same text in another colour. */
        public Text in(Colour other) {
            return new Text(runs, x, y, size, anchor, upwards, other, bold);
        }

        @Override
        public void drawOn(Surface surface) {
            surface.text(this);
        }
    }

    /**
     * Marks of which only the part within a region shows.
     *
     * @param region where they show
     * @param marks the marks
     */
    record Clipped(Outline region, List<Mark> marks) implements Mark {
        /** Copies the list. */
        public Clipped {
            marks = List.copyOf(marks);
        }

        @Override
        public void drawOn(Surface surface) {
            surface.clipped(this);
        }
    }
}

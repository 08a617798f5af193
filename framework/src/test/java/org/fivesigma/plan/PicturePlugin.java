package org.fivesigma.plan;

import java.util.List;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.Figure;

/** Steps that give one, two or a list of figures, and one that draws a figure; plans are made of them, not run. */
public final class PicturePlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Two.class, Several.class, Draw.class);
    }

    /** Nothing comes in. */
    public record Nothing() {}

    /** A choice. */
    public record Size(@Doc("how large") @Default("1") int size) {}

    /** Two figures. */
    @StepType(name = "two", version = 1, summary = "Gives two figures.", example = "{size: 2}")
    public static final class Two implements Step<Size, Nothing, Two.Figures> {
        /** Both figures. */
        public record Figures(
                @Doc("the left one") Figure left,
                @Doc("the right one") Figure right) {}

        @Override
        public Figures run(Size params, Nothing inputs, StepContext context) {
            throw new UnsupportedOperationException("plans of this step are never run");
        }
    }

    /** A list of figures. */
    @StepType(name = "several", version = 1, summary = "Gives figures.", example = "{size: 2}")
    public static final class Several implements Step<Size, Nothing, Several.Figures> {
        /** All figures. */
        public record Figures(@Doc("all") List<Figure> all) {}

        @Override
        public Figures run(Size params, Nothing inputs, StepContext context) {
            throw new UnsupportedOperationException("plans of this step are never run");
        }
    }

    /** Draws. */
    @StepType(name = "draw", version = 1, summary = "Draws a figure.", example = "{size: 2}")
    public static final class Draw implements Step<Size, Draw.Content, Draw.Drawn> {
        /** What is drawn. */
        public record Content(@Doc("the figure") Figure figure) {}

        /** The drawing. */
        public record Drawn(@Doc("the drawing") Drawing drawing) {}

        @Override
        public Drawn run(Size params, Content inputs, StepContext context) {
            throw new UnsupportedOperationException("plans of this step are never run");
        }
    }
}

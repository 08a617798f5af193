package org.fivesigma.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Range;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;
import org.fivesigma.catalog.Catalog;

/** Steps with parameters of every kind. */
public final class ToyPlugin implements Plugin {
    /** A catalog of these steps. */
    static Catalog catalog() {
        return Catalog.of(List.of(new ToyPlugin()));
    }

    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Lines.class, Grow.class, Draw.class);
    }

    /** Nothing comes in. */
    public record Nothing() {}

    /** A reader. */
    @StepType(
            name = "lines",
            version = 2,
            summary = "Reads events from lines.",
            example = "{mark: \";\", index: first}")
    public static final class Lines implements EventReader<Lines.Options> {
        /** Whether a column counts the rows. */
        public enum Index {
            @Doc("every column holds data")
            NONE,
            @Doc("the first column counts the rows")
            FIRST
        }

        /** Options. */
        public record Options(
                @Doc("what stands between two | fields") @Default("\",\"")
                String mark,

                @Doc("whether a column counts") @Default("none")
                Index index,

                @Doc("largest share of bad lines") @Default("1%") @Range(min = 0, max = 1)
                double bad) {}

        @Override
        public Schema schema(Options options, Files files) {
            return new Schema(List.of(), List.of());
        }

        @Override
        public Events run(Options options, Files files, StepContext context) {
            return new Events(EventTable.of(), List.of());
        }

        @Override
        public List<String> endings() {
            return List.of("lines");
        }
    }

    /** A step whose parameters nest themselves. */
    @StepType(name = "grow", version = 1, summary = "Grows a tree of questions.", example = """
                    depth: 3
                    root: {ask: pt > 20, yes: {leaf: {score: 1}}}
                    names: {a: 1.5}
                    """)
    public static final class Grow implements Step<Grow.Params, Grow.Inputs, Grow.Output> {
        /** Parameters. */
        public record Params(
                @Doc("levels") @Range(min = 1) int depth,
                @Doc("the first question") Question root,
                @Doc("numbers by name") @Default("{}") Map<String, Double> names,

                @Doc("whether this is needed") @Default("false")
                boolean required,

                @Doc("texts") @Default("[]") List<String> texts,
                @Doc("a seed") Optional<Long> seed) {}

        /** A question. */
        public record Question(
                @Doc("what is asked") Expression ask,
                @Doc("what follows") Answer yes,
                @Doc("a further question") Optional<Question> no) {}

        /** An answer. */
        public sealed interface Answer permits Leaf, Branch {}

        /** A number. */
        public record Leaf(
                @Doc("the score") @Range(min = 0, max = 1) double score) implements Answer {}

        /** Another question. */
        public record Branch(@Doc("what is asked then") Question question) implements Answer {}

        /** Inputs. */
        public record Inputs(
                @Doc("the events") EventTable events,
                @Doc("more by name") Map<String, EventTable> more) {}

        /** Output. */
        public record Output(@Doc("the events with a score") EventTable events) {}

        @Override
        public Output run(Params params, Inputs inputs, StepContext context) {
            return new Output(inputs.events());
        }

        @Override
        public ColumnFlow columns(Params params) {
            return ColumnFlow.passing(List.of("pt")).adding(List.of("score")).dropping(List.of("raw"));
        }
    }

    /** The step that the style block feeds. */
    @StepType(name = "draw", version = 1, summary = "Draws.", example = "")
    public static final class Draw implements Step<Draw.Params, Nothing, Nothing> {
        /** Parameters. */
        public record Params(
                @Doc("width in pixels") @Default("640") @Range(min = 200, max = 4000)
                int width) {}

        @Override
        public Nothing run(Params params, Nothing inputs, StepContext context) {
            return inputs;
        }
    }
}

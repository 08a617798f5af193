package org.fivesigma.plan;

import java.util.List;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;

/** A reader of events with lists of muons, and steps that take columns; plans are made of them, not run. */
public final class ObjectsPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Read.class, Average.class, Scale.class);
    }

    /** Reads. */
    @StepType(name = "objects", version = 1, summary = "Reads events with lists.", example = "{}")
    public static final class Read implements EventReader<Read.Options> {
        /** Which columns. */
        public record Options(
                @Doc("the columns; all where empty") @Default("[]")
                List<String> columns) {}

        @Override
        public Schema schema(Options options, Files files) {
            return new Schema(
                    List.of(
                            new ColumnSpec("muon_pt", ColumnType.FLOATS, "GeV"),
                            ColumnSpec.number("met"),
                            new ColumnSpec("channel", ColumnType.TEXT, "")),
                    List.of());
        }

        @Override
        public Options only(Options options, java.util.Collection<String> columns) {
            return new Options(List.copyOf(columns));
        }

        @Override
        public List<String> endings() {
            return List.of("objects");
        }

        @Override
        public Events run(Options params, Files inputs, StepContext context) {
            throw new UnsupportedOperationException("plans of this step are never run");
        }
    }

    /** Takes one number an event. */
    @StepType(name = "average", version = 1, summary = "Averages a column.", example = "{column: met}")
    public static final class Average implements Step<Average.Params, Average.Content, Average.Done> {
        /** What is averaged. */
        public record Params(@Doc("the column") String column) {}

        /** The events. */
        public record Content(@Doc("the events") List<EventTable> events) {}

        /** Nothing to see. */
        public record Done() {}

        @Override
        public ColumnFlow columns(Params params) {
            return ColumnFlow.reading(List.of(params.column()));
        }

        @Override
        public Done run(Params params, Content inputs, StepContext context) {
            throw new UnsupportedOperationException("plans of this step are never run");
        }
    }

    /** Changes columns one by one, and names some that need not be there. */
    @StepType(name = "scale", version = 1, summary = "Scales columns.", example = "{columns: [met]}")
    public static final class Scale implements Step<Scale.Params, Scale.Content, Scale.Scaled> {
        /** What is scaled. */
        public record Params(@Doc("the columns") List<String> columns) {}

        /** The events. */
        public record Content(@Doc("the events") EventTable events) {}

        /** The events. */
        public record Scaled(@Doc("the events") EventTable events) {}

        @Override
        public ColumnFlow columns(Params params) {
            return ColumnFlow.passingEach(List.of()).mentioning(params.columns());
        }

        @Override
        public Scaled run(Params params, Content inputs, StepContext context) {
            throw new UnsupportedOperationException("plans of this step are never run");
        }
    }
}

package org.fivesigma.api;

import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.ColumnSpec;

/**
 * A pure function over three records: parameters, input ports and output ports.
 *
 * <p>The same arguments give the same result, to the byte, whatever the thread count, locale, time zone or clock. A step is
 * stateless: the engine makes one instance by its public constructor without arguments and may call it from many threads.
 *
 * <p>Each record component is one parameter or port. A port is a value, a {@code List} of values, a {@code Map} from names
 * to values (in the recipe's order), or an {@code Optional} value.
 *
 * @param <P> parameters, bound from the recipe
 * @param <I> input ports
 * @param <O> output ports
 */
public interface Step<P extends Record, I extends Record, O extends Record> {
    /**
     * Runs the step.
     *
     * @throws StepFailure when the analysis itself fails, in words for the reader of the recipe
     * @throws Exception anything else is reported as a bug of this step
     */
    O run(P params, I inputs, StepContext context) throws Exception;

    /** Checks rules across several parameters, before any data is read. */
    default void check(P params, Checks checks) {}

    /** Declares which event columns the step reads, adds and drops. */
    default ColumnFlow columns(P params) {
        return ColumnFlow.everything();
    }

    /**
     * Says what the columns are that {@link #columns} adds or that the step describes anew, and checks what the step reads
     * against what comes in, before any event is read.
     *
     * <p>By default each column that is read by name must hold one number an event, and each that is added is a number.
     *
     * @param incoming the columns of the tables that feed the step, by name; all that it reads by name are there
     * @param checks takes problems; a path that is no parameter's may be the name of a column
     */
    default List<ColumnSpec> describe(P params, Map<String, ColumnSpec> incoming, Checks checks) {
        ColumnFlow flow = columns(params);
        flow.uses().forEach(column -> checks.requireNumber(column, incoming.get(column)));
        return flow.adds().stream().map(ColumnSpec::number).toList();
    }

    /** Gives what else decides the result, for example the version of an adapted library. */
    default String fingerprint() {
        return "";
    }
}

package org.fivesigma.api;

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

    /** Gives what else decides the result, for example the version of an adapted library. */
    default String fingerprint() {
        return "";
    }
}

package org.fivesigma.catalog;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepType;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.shape.RecordShape;

/**
 * One step as the engine knows it.
 *
 * @param step the step itself
 * @param type its name, version, summary and example
 * @param params the record of its parameters
 * @param inputType the record of its input ports
 * @param outputType the record of its output ports
 * @param inputs its input ports, in the record's order
 * @param outputs its output ports, in the record's order
 * @param code what identifies the code it runs
 */
public record StepEntry(
        Step<Record, Record, Record> step,
        StepType type,
        RecordShape params,
        Class<? extends Record> inputType,
        Class<? extends Record> outputType,
        List<PortShape> inputs,
        List<PortShape> outputs,
        String code) {
    /** The step's name. */
    public String name() {
        return type.name();
    }

    /** The input port of that name. */
    public Optional<PortShape> input(String port) {
        return inputs.stream().filter(shape -> shape.name().equals(port)).findFirst();
    }

    /** The output port of that name. */
    public Optional<PortShape> output(String port) {
        return outputs.stream().filter(shape -> shape.name().equals(port)).findFirst();
    }

    /** The step as a reader of event files, where it is one. */
    public Optional<EventReader<Record>> reader() {
        Object any = step;
        return any instanceof EventReader<?> ? Optional.of(asReader(any)) : Optional.empty();
    }

    /** The step as a learner, where it is one. */
    public Optional<Learner<Record>> learner() {
        Object any = step;
        return any instanceof Learner<?> ? Optional.of(asLearner(any)) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // a learner's parameters are the step's parameters, which the params shape binds
    private static Learner<Record> asLearner(Object step) {
        return (Learner<Record>) step;
    }

    @SuppressWarnings("unchecked") // a reader's options are the step's parameters, which the params shape binds
    private static EventReader<Record> asReader(Object step) {
        return (EventReader<Record>) step;
    }
}

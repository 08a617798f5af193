package org.fivesigma.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepType;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.shape.RecordShape;

/** Describes step classes, refusing those that break the rules of {@link Step} with the class's name. */
public final class StepEntries {
    private StepEntries() {}

    /** Describes a step class; {@code code} identifies the code it runs. */
    public static StepEntry of(Class<? extends Step<?, ?, ?>> type, String code) {
        StepType annotation = type.getAnnotation(StepType.class);
        if (annotation == null) {
            throw new IllegalStateException("the step " + type.getName() + " has no @StepType");
        }
        List<Class<? extends Record>> records = records(type);
        return new StepEntry(
                instance(type),
                annotation,
                RecordShape.of(records.get(0)),
                records.get(1),
                records.get(2),
                PortShapes.of(records.get(1)),
                PortShapes.of(records.get(2)),
                code);
    }

    private static List<Class<? extends Record>> records(Class<?> type) {
        for (Type declared : type.getGenericInterfaces()) {
            if (declared instanceof ParameterizedType generic && generic.getRawType() == Step.class) {
                return recordClasses(generic.getActualTypeArguments());
            }
            if (declared instanceof ParameterizedType generic && generic.getRawType() == EventReader.class) {
                Type options = generic.getActualTypeArguments()[0];
                return recordClasses(options, EventReader.Files.class, EventReader.Events.class);
            }
            if (declared instanceof ParameterizedType generic && generic.getRawType() == Learner.class) {
                Type params = generic.getActualTypeArguments()[0];
                return recordClasses(params, Learner.Samples.class, Learner.Trained.class);
            }
        }
        throw new IllegalStateException("the step " + type.getName()
                + " must itself implement Step<P, I, O>, EventReader<P> or Learner<P> with its records");
    }

    private static List<Class<? extends Record>> recordClasses(Type... types) {
        List<Class<? extends Record>> records = new ArrayList<>();
        for (Type type : types) {
            records.add(((Class<?>) type).asSubclass(Record.class));
        }
        return records;
    }

    @SuppressWarnings("unchecked") // the engine only ever passes records that it made from the step's own types
    private static Step<Record, Record, Record> instance(Class<? extends Step<?, ?, ?>> type) {
        try {
            return (Step<Record, Record, Record>) type.getConstructor().newInstance();
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("the step " + type.getName() + " cannot be made", failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(
                    "the step " + type.getName() + " needs a public constructor without arguments", failure);
        }
    }
}

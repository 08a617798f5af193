package org.fivesigma.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes records from component values and takes them apart again, whatever their components are. */
public final class RecordMaker {
    private RecordMaker() {}

    /**
     * Makes a record.
     *
     * @throws IllegalArgumentException with the record's own message when it refuses the values
     */
    public static <R extends Record> R make(Class<R> type, List<Object> values) {
        try {
            return constructor(type).newInstance(values.toArray());
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("cannot make " + type.getName(), failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot make " + type.getName() + "; is it public?", failure);
        }
    }

    /** The component values of a record, by kebab-case name, in order. */
    public static Map<String, Object> values(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().trySetAccessible();
                values.put(
                        Words.kebab(component.getName()),
                        component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(
                        "cannot read " + record.getClass().getName(), failure);
            }
        }
        return values;
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) throws NoSuchMethodException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<R> constructor = type.getDeclaredConstructor(types);
        constructor.trySetAccessible();
        return constructor;
    }
}

package org.fivesigma.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** Reads the components of records. */
final class Components {
    private Components() {}

    static Object get(Record record, RecordComponent component) {
        Method accessor = component.getAccessor();
        try {
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(
                    "cannot read '" + component.getName() + "' of "
                            + record.getClass().getName(),
                    failed);
        }
    }
}

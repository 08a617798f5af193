package org.fivesigma.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.shape.Words;

/** Reads the components of any record, whether or not a recipe could hold them. */
final class Components {
    private Components() {}

    /** The components' values by kebab-case name, in order. */
    static Map<String, Object> of(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(Words.kebab(component.getName()), value(record, component));
        }
        return values;
    }

    private static Object value(Record record, RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.trySetAccessible();
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot read " + component + " of " + record.getClass(), failure);
        }
    }
}

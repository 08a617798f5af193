package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** Records, as mappings of their components in order. */
final class RecordLayout implements Layout {
    private final Class<?> type;
    private final RecordComponent[] components;
    private final Constructor<?> constructor;
    private final Layouts layouts;
    // found on first use, because a record may hold records of its own type
    private volatile Layout[] parts;

    RecordLayout(Class<?> type, Layouts layouts) {
        this.type = type;
        this.layouts = layouts;
        this.components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has a canonical constructor", impossible);
        }
        constructor.setAccessible(true);
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        Layout[] parts = parts();
        json.writeStartObject();
        for (int i = 0; i < parts.length; i++) {
            json.writeFieldName(components[i].getName());
            Object part = Components.get((Record) value, components[i]);
            if (part == null) {
                throw new IllegalArgumentException("'" + components[i].getName() + "' of " + type.getName()
                        + " is null, which no artifact may hold");
            }
            parts[i].write(part, json);
        }
        json.writeEndObject();
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        Layout[] parts = parts();
        Object[] values = new Object[parts.length];
        Json.expect(json, JsonToken.START_OBJECT);
        for (int i = 0; i < parts.length; i++) {
            Json.field(json, components[i].getName());
            values[i] = parts[i].read(json);
        }
        Json.next(json, JsonToken.END_OBJECT);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IOException(type.getSimpleName() + " refuses its stored values", refused.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("cannot make " + type.getName(), failed);
        }
    }

    private Layout[] parts() {
        Layout[] found = parts;
        if (found != null) {
            return found;
        }
        found = new Layout[components.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = layouts.of(
                    components[i].getGenericType(), "'" + components[i].getName() + "' of " + type.getName());
        }
        parts = found;
        return found;
    }
}

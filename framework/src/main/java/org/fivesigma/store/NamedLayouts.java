package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values that are written by a name or a text of their own: choices, text values, and records that stand for one of several. */
final class NamedLayouts {
    private NamedLayouts() {}

    /**
     * A choice, by its kebab-case name.
     *
     * @param constants the choices by name
     */
    record Choice(Map<String, Object> constants) implements Layout {
        static Choice of(Class<?> type) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(KebabCase.of((Enum<?>) constant), constant);
            }
            return new Choice(constants);
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeString(KebabCase.of((Enum<?>) value));
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.VALUE_STRING);
            Object constant = constants.get(json.getText());
            if (constant == null) {
                throw new Damage("'" + json.getText() + "' is none of " + constants.keySet());
            }
            return constant;
        }
    }

    /**
     * A value that parses itself.
     *
     * @param parse gives the value of a text
     */
    record Parsed(Method parse) implements Layout {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeString(value.toString());
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.VALUE_STRING);
            try {
                parse.setAccessible(true);
                return parse.invoke(null, json.getText());
            } catch (IllegalAccessException | InvocationTargetException refused) {
                throw new IOException("'" + json.getText() + "' is refused", refused);
            }
        }
    }

    /**
     * One of several records, as a mapping whose single key is the record's kebab-case name.
     *
     * @param type the sealed interface
     * @param layouts gives the layout of each record
     */
    record OneOf(Class<?> type, Layouts layouts) implements Layout {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeFieldName(KebabCase.of(value.getClass()));
            layouts.of(value.getClass()).write(value, json);
            json.writeEndObject();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.START_OBJECT);
            String name = json.nextFieldName();
            json.nextToken();
            Object value = layouts.of(Permitted.named(type, name)).read(json);
            Json.next(json, JsonToken.END_OBJECT);
            return value;
        }
    }
}

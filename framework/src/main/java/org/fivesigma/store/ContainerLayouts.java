package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists, maps with texts as keys, and optionals; order is kept. */
final class ContainerLayouts {
    private ContainerLayouts() {}

    /**
     * A list.
     *
     * @param element the layout of its elements
     */
    record Listed(Layout element) implements Layout {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (Object one : (List<?>) value) {
                element.write(one, json);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.START_ARRAY);
            List<Object> values = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(element.read(json));
            }
            return Collections.unmodifiableList(values);
        }
    }

    /**
     * A map.
     *
     * @param element the layout of its values
     */
    record Mapped(Layout element) implements Layout {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                json.writeFieldName((String) entry.getKey());
                element.write(entry.getValue(), json);
            }
            json.writeEndObject();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.START_OBJECT);
            Map<String, Object> values = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                json.nextToken();
                values.put(key, element.read(json));
            }
            return Collections.unmodifiableMap(values);
        }
    }

    /**
     * A value that may be absent, then written as null.
     *
     * @param element the layout of the value
     */
    record Perhaps(Layout element) implements Layout {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            Optional<?> optional = (Optional<?>) value;
            if (optional.isEmpty()) {
                json.writeNull();
                return;
            }
            element.write(optional.get(), json);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(element.read(json));
        }
    }
}

package org.fivesigma.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;

/** Completes the schema that a form gives of itself: shapes become schemas, and keys get an order. */
final class FormSchema {
    private static final String FORMS = "#/$defs/";

    private final ShapeSchema shapes;

    FormSchema(ShapeSchema shapes) {
        this.shapes = shapes;
    }

    /** The schema with its keys in alphabetical order, {@code type} first; forms give none. */
    Map<String, Object> of(Map<String, Object> form) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (form.containsKey("type")) {
            schema.put("type", form.get("type"));
        }
        new TreeMap<>(form).forEach((key, value) -> schema.put(key, value(value)));
        return schema;
    }

    private Object value(Object value) {
        if (value instanceof ValueShape shape) {
            return shapes.of(shape);
        }
        if (value instanceof RecordShape record) {
            return shapes.of(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> texts = new TreeMap<>();
            map.forEach((key, inner) -> texts.put((String) key, inner));
            return of(texts);
        }
        if (value instanceof String text && text.startsWith(FORMS)) {
            return "#/definitions/" + text.substring(FORMS.length());
        }
        return value;
    }
}

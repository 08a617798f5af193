package org.fivesigma.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of cut sets: ranges by column, expressions, lists of these, {@code all}, {@code any} and {@code like}. */
final class CutSchema {
    /** The names of the definitions. */
    static final String SET = "cuts";

    private static final String TOGETHER = "requirements";
    private static final String RANGE = "range";

    private CutSchema() {}

    /** The definitions, of which {@link #SET} is a whole cut set. */
    static Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put(SET, anyOf("what events must fulfil", mapping(true)));
        definitions.put(TOGETHER, anyOf("what must hold together", mapping(false)));
        definitions.put(RANGE, range());
        return definitions;
    }

    private static Map<String, Object> anyOf(String description, Map<String, Object> mapping) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", ShapeSchema.reference(TOGETHER));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description);
        schema.put("anyOf", List.of(mapping, expression(), list));
        return schema;
    }

    private static Map<String, Object> mapping(boolean named) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (named) {
            properties.put("like", described("the cut set that this one starts from", Map.of("type", "string")));
        }
        properties.put("all", described("cuts that must all hold", ShapeSchema.reference(TOGETHER)));
        properties.put("any", described("cuts of which one must hold", ShapeSchema.reference(TOGETHER)));
        Map<String, Object> closed = new LinkedHashMap<>();
        closed.put("description", "whether ranges include their ends");
        closed.put("type", "boolean");
        closed.put("default", false);
        properties.put("closed", closed);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", ShapeSchema.reference(RANGE));
        return schema;
    }

    private static Map<String, Object> described(String description, Map<String, Object> value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description);
        schema.put("allOf", List.of(value));
        return schema;
    }

    private static Map<String, Object> expression() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", "a condition such as abs(lep_eta) < 2.47 and n_jets >= 2");
        schema.put("type", Arrays.asList("string", "boolean", "number"));
        return schema;
    }

    private static Map<String, Object> range() {
        Map<String, Object> bound = new LinkedHashMap<>();
        bound.put("type", List.of("number", "null", "string"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", "the range [low, high] of a column; null for no bound");
        schema.put("type", "array");
        schema.put("items", bound);
        schema.put("minItems", 2);
        schema.put("maxItems", 2);
        return schema;
    }
}

package org.fivesigma.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.shape.Words;

/**
 * Gives JSON schemas (draft 7) of what records and values can be written as.
 *
 * <p>Records are defined once, under {@code definitions}, since they may nest themselves. The schema accepts what the
 * engine accepts, save that a key must have a value: an editor should point out one that is still empty.
 */
final class ShapeSchema {
    private static final List<String> ANY_TEXT = List.of("string", "number", "boolean");

    private final Map<String, Object> definitions = new TreeMap<>();

    /** All records met so far, by name. */
    Map<String, Object> definitions() {
        return definitions;
    }

    /** Refers to a definition. */
    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/definitions/" + name);
    }

    /** Refers to the definition of a record, which is added where it is new. */
    Map<String, Object> of(RecordShape shape) {
        String name = name(shape.type());
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, record(shape));
        }
        return reference(name);
    }

    /** The schema of a record itself. */
    Map<String, Object> record(RecordShape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Object others = false;
        for (RecordShape.Member member : shape.members()) {
            if (member.rest()) {
                others = documented(member);
                continue;
            }
            properties.put(member.key(), documented(member));
            if (member.required()) {
                required.add(member.key());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", others);
        return schema;
    }

    private Map<String, Object> documented(RecordShape.Member member) {
        ValueShape shape = member.rest() ? ((ValueShape.MapOf) member.shape()).value() : member.shape();
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!member.documentation().isEmpty()) {
            schema.put("description", member.documentation());
        }
        member.fallback().ifPresent(tree -> schema.put("default", TreeValue.of(tree, Optional.of(shape))));
        Map<String, Object> value = bounded(of(shape), member.range());
        if (value.containsKey("$ref")) {
            // beside a $ref, draft 7 reads nothing
            schema.put("allOf", List.of(value));
            return schema;
        }
        schema.putAll(value);
        return schema;
    }

    /** The schema of a value. */
    Map<String, Object> of(ValueShape shape) {
        if (shape instanceof ValueShape.Maybe maybe) {
            return of(maybe.value());
        }
        if (shape instanceof ValueShape.Placed placed) {
            return of(placed.value());
        }
        if (shape instanceof ValueShape.Nested nested) {
            return of(RecordShape.of(nested.type()));
        }
        if (shape instanceof ValueShape.Formed formed) {
            return new FormSchema(this).of(formed.form().schema());
        }
        if (shape instanceof ValueShape.ListOf list) {
            return keyed("type", "array", "items", of(list.item()));
        }
        if (shape instanceof ValueShape.MapOf map) {
            return keyed("type", "object", "additionalProperties", of(map.value()));
        }
        return shape instanceof ValueShape.OneOf oneOf ? oneOf(oneOf) : leaf(shape);
    }

    private Map<String, Object> leaf(ValueShape shape) {
        if (shape instanceof ValueShape.Flag) {
            return keyed("type", "boolean");
        }
        if (shape instanceof ValueShape.Whole) {
            return keyed("type", "integer");
        }
        if (shape instanceof ValueShape.Number) {
            Map<String, Object> percent = keyed("type", "string", "pattern", "^[+-]?[0-9.]+([eE][+-]?[0-9]+)? *%$");
            return keyed("anyOf", List.of(keyed("type", "number"), percent));
        }
        return shape instanceof ValueShape.Choice choice ? choice(choice) : keyed("type", ANY_TEXT);
    }

    private static Map<String, Object> choice(ValueShape.Choice choice) {
        Map<String, Object> schema =
                keyed("enum", List.copyOf(choice.constants().keySet()));
        List<String> words =
                choice.constants().values().stream().map(ShapeSchema::words).toList();
        if (words.stream().anyMatch(word -> !word.isEmpty())) {
            schema.put("enumDescriptions", words);
        }
        return schema;
    }

    /** The documentation of an enum's constant; empty where there is none. */
    static String words(Object constant) {
        try {
            Doc doc = ((Enum<?>) constant)
                    .getDeclaringClass()
                    .getField(((Enum<?>) constant).name())
                    .getAnnotation(Doc.class);
            return doc == null ? "" : doc.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> oneOf(ValueShape.OneOf oneOf) {
        Map<String, Object> properties = new LinkedHashMap<>();
        oneOf.choices().forEach((name, type) -> properties.put(name, of(RecordShape.of(type))));
        Map<String, Object> schema = keyed("type", "object", "properties", properties);
        schema.put("minProperties", 1);
        schema.put("maxProperties", 1);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> bounded(Map<String, Object> schema, Optional<Range> range) {
        if (range.isEmpty()) {
            return schema;
        }
        Map<String, Object> bounded = new LinkedHashMap<>(schema);
        if (Double.isFinite(range.get().min())) {
            bounded.put("minimum", TreeValue.number(range.get().min()));
        }
        if (Double.isFinite(range.get().max())) {
            bounded.put("maximum", TreeValue.number(range.get().max()));
        }
        return bounded;
    }

    /** A record's name among the definitions: with the classes it is nested in, since several are called alike. */
    private static String name(Class<?> type) {
        String own = Words.kebab(type.getSimpleName());
        return type.getEnclosingClass() == null ? own : name(type.getEnclosingClass()) + "." + own;
    }

    private static Map<String, Object> keyed(String key, Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(key, value);
        return schema;
    }

    private static Map<String, Object> keyed(String key, Object value, String other, Object otherValue) {
        Map<String, Object> schema = keyed(key, value);
        schema.put(other, otherValue);
        return schema;
    }
}

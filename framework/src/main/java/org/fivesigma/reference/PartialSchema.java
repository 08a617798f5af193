package org.fivesigma.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the schema of a recipe that extends another one: the same keys, of which none is required.
 *
 * <p>The two recipes are merged block by block, so whatever a block lacks may stand in the other file.
 */
final class PartialSchema {
    /** What the names of such definitions begin with. */
    static final String PREFIX = "part-of.";

    private static final String REFERENCE = "#/definitions/";

    private PartialSchema() {}

    /** For each definition, one under another name that requires nothing. */
    static Map<String, Object> of(Map<String, Object> definitions) {
        Map<String, Object> parts = new TreeMap<>();
        definitions.forEach((name, schema) -> parts.put(PREFIX + name, part(schema)));
        return parts;
    }

    private static Object part(Object schema) {
        if (schema instanceof List<?> list) {
            return list.stream().map(PartialSchema::part).toList();
        }
        if (schema instanceof Map<?, ?> map) {
            Map<String, Object> part = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                // a parameter may itself be called required; a condition requires what it asks about
                boolean demand = key.equals("required") && value instanceof List;
                if (!demand) {
                    part.put((String) key, key.equals("if") ? value : part(value));
                }
            });
            return part;
        }
        boolean reference = schema instanceof String text && text.startsWith(REFERENCE);
        return reference ? REFERENCE + PREFIX + ((String) schema).substring(REFERENCE.length()) : schema;
    }
}

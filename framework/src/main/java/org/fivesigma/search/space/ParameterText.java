package org.fivesigma.search.space;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fivesigma.shape.RecordMaker;
import org.fivesigma.shape.Words;

/**
 * Writes bound parameters as text so that different parameters never have the same: what candidates are compared by, and
 * what journals know them by.
 */
public final class ParameterText {
    /** Whether values of a class are written as one text; asked anew for each value it took half of the time. */
    private static final ClassValue<Boolean> TEXTS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("parse", String.class).getReturnType() == type;
            } catch (NoSuchMethodException none) {
                return false;
            }
        }
    };

    private ParameterText() {}

    /** Parameters as text. */
    public static String of(Record params) {
        return value(params);
    }

    /** A number as few digits as tell it from all others; the text that Java gives itself changed with version 19. */
    public static String number(double number) {
        return NumberOutput.toString(number == 0 ? 0.0 : number, true);
    }

    private static String value(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return Words.kebab(constant.name());
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.isPresent() ? "(" + value(maybe.get()) + ")" : "()";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ParameterText::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return pairs(map);
        }
        if (value instanceof Record record && !isText(record)) {
            return Words.kebab(record.getClass().getSimpleName()) + " " + pairs(RecordMaker.values(record));
        }
        return quoted(value.toString());
    }

    private static String pairs(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> quoted(entry.getKey().toString()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean isText(Record record) {
        return TEXTS.get(record.getClass());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package org.fivesigma.run;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.Words;
import org.fivesigma.store.KeyPart;

/** Writes bound parameters as key parts, one for each leaf, with defaults filled in. */
final class KeyParts {
    private final List<KeyPart> parts = new ArrayList<>();

    private KeyParts() {}

    static List<KeyPart> of(RecordShape shape, Record params) {
        KeyParts writer = new KeyParts();
        writer.record("parameter", shape, params);
        return writer.parts;
    }

    private void record(String path, RecordShape shape, Record record) {
        List<Object> values = shape.values(record);
        for (int i = 0; i < values.size(); i++) {
            RecordShape.Member member = shape.members().get(i);
            value(path + (path.equals("parameter") ? " " : ".") + member.key(), values.get(i));
        }
    }

    private void value(String path, Object value) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresentOrElse(present -> value(path, present), () -> add(path, "absent"));
            return;
        }
        if (value instanceof List<?> list) {
            add(path, list.size() + " items");
            for (int i = 0; i < list.size(); i++) {
                value(path + "." + i, list.get(i));
            }
            return;
        }
        if (value instanceof Map<?, ?> map) {
            add(path, "keys " + map.keySet());
            map.forEach((key, mapped) -> value(path + "." + key, mapped));
            return;
        }
        if (value instanceof Record record && !isText(record)) {
            add(path, Words.kebab(record.getClass().getSimpleName()));
            record(path, RecordShape.of(record.getClass()), record);
            return;
        }
        add(path, leaf(value));
    }

    private static boolean isText(Record record) {
        try {
            return record.getClass().getMethod("parse", String.class).getReturnType() == record.getClass();
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    private static String leaf(Object value) {
        if (value instanceof Enum<?> constant) {
            return Words.kebab(constant.name());
        }
        if (value instanceof Double number) {
            // the text of a number in Java changed with version 19; this writer is the same on all
            return NumberOutput.toString(number == 0 ? 0.0 : number, true);
        }
        // quotes keep the text "absent" apart from an absent value
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private void add(String path, String text) {
        parts.add(new KeyPart(path, text));
    }
}

package org.fivesigma.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Tells types that parse their own text. */
final class TextValue {
    private TextValue() {}

    /** Whether a type has {@code public static T parse(String)}. */
    static boolean is(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            return Modifier.isStatic(parse.getModifiers()) && parse.getReturnType() == type;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }
}

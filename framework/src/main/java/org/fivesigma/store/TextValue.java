package org.fivesigma.store;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Finds types that are written as one text: those with a static {@code parse(String)} that gives the type. */
final class TextValue {
    private TextValue() {}

    static boolean is(Class<?> type) {
        return parser(type).isPresent();
    }

    static Optional<Method> parser(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("parse") && parses(method, type)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    private static boolean parses(Method method, Class<?> type) {
        int modifiers = method.getModifiers();
        return Modifier.isStatic(modifiers)
                && Modifier.isPublic(modifiers)
                && method.getReturnType() == type
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0] == String.class;
    }
}

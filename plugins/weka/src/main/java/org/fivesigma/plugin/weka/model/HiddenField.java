package org.fivesigma.plugin.weka.model;

import java.lang.reflect.Field;
import java.util.Optional;

/** Reads fields that Weka's models do not show. Their names belong to the version of Weka that the build pins. */
final class HiddenField {
    private HiddenField() {}

    /** The value of a field that may hold nothing; the owner's class or one above it declares it. */
    static <T> Optional<T> find(Object owner, String name, Class<T> type) {
        for (Class<?> owning = owner.getClass(); owning != null; owning = owning.getSuperclass()) {
            try {
                Field field = owning.getDeclaredField(name);
                field.setAccessible(true);
                return Optional.ofNullable(type.cast(field.get(owner)));
            } catch (NoSuchFieldException above) {
                // a class above declares it
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        throw new IllegalStateException(owner.getClass().getName() + " has no field " + name);
    }

    /** The value of a field that holds something. */
    static <T> T of(Object owner, String name, Class<T> type) {
        return find(owner, name, type)
                .orElseThrow(() -> new IllegalStateException(owner.getClass().getName() + "." + name + " is empty"));
    }

    /** A whole number. */
    static int whole(Object owner, String name) {
        return of(owner, name, Integer.class);
    }

    /** A number. */
    static double number(Object owner, String name) {
        return of(owner, name, Double.class);
    }
}

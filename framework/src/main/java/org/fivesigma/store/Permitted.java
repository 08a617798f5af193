package org.fivesigma.store;

import java.util.ArrayList;
import java.util.List;

/** Finds the records that a sealed interface permits, itself or by sealed interfaces below it. */
final class Permitted {
    private Permitted() {}

    static Class<?> named(Class<?> sealed, String name) throws Damage {
        List<Class<?>> all = new ArrayList<>();
        collect(sealed, all);
        for (Class<?> permitted : all) {
            if (KebabCase.of(permitted).equals(name)) {
                return permitted;
            }
        }
        throw new Damage("'" + name + "' is no " + KebabCase.of(sealed));
    }

    private static void collect(Class<?> sealed, List<Class<?>> all) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                collect(permitted, all);
                continue;
            }
            all.add(permitted);
        }
    }
}

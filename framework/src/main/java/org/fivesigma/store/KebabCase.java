package org.fivesigma.store;

import java.util.Locale;

/** Writes Java names as recipes do: {@code RocCurve} and {@code rocCurve} as {@code roc-curve}, {@code ROC_CURVE} too. */
final class KebabCase {
    private KebabCase() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Class<?> type) {
        return of(type.getSimpleName());
    }

    static String of(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && Character.isUpperCase(letter)) {
                words.append('-');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }
}

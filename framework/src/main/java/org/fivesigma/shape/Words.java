package org.fivesigma.shape;

/** Turns Java names into the kebab-case words of recipes. */
public final class Words {
    private Words() {}

    /** {@code minLeaf} and {@code MinLeaf} become {@code min-leaf}; {@code MIN_LEAF} too. */
    public static String kebab(String name) {
        if (name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter) && i > 0) {
                words.append('-');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }
}

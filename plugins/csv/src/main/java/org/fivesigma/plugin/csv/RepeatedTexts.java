package org.fivesigma.plugin.csv;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** Gives short texts that were met of late as the same objects, for the names of categories fill a column many times over. */
final class RepeatedTexts {
    private static final int PLACES = 1 << 10;
    private static final int LONGEST = 40;

    private final byte[][] spellings = new byte[PLACES][0];
    private final String[] texts = new String[PLACES];

    RepeatedTexts() {
        Arrays.fill(texts, "");
    }

    /** The text of the field that a scanner has found. */
    String text(FieldScanner field) throws CharacterCodingException {
        byte[] content = field.content();
        int from = field.from();
        int to = field.to();
        if (to - from > LONGEST) {
            return field.text();
        }
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + content[at];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (!Arrays.equals(spellings[place], 0, spellings[place].length, content, from, to)) {
            texts[place] = field.text();
            spellings[place] = Arrays.copyOfRange(content, from, to);
        }
        return texts[place];
    }
}

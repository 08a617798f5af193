package org.fivesigma.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One line of a journal's file: a checksum of the rest, the digest of the key, and the entry on one line.
 *
 * @param key the digest of the key
 * @param entry the entry
 */
record JournalLine(Digest key, String entry) {
    private static final int CHECKSUM = 16;
    private static final int DIGEST = 64;
    private static final int START = CHECKSUM + 1 + DIGEST + 1;

    /** The line, ended by a line feed. */
    byte[] bytes() {
        String rest = key + " " + escaped(entry);
        return (checksum(rest) + " " + rest + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a line; nothing where it is torn or damaged. */
    static Optional<JournalLine> read(String line) {
        if (line.length() < START || line.charAt(CHECKSUM) != ' ' || line.charAt(START - 1) != ' ') {
            return Optional.empty();
        }
        String rest = line.substring(CHECKSUM + 1);
        if (!line.startsWith(checksum(rest))) {
            return Optional.empty();
        }
        return Optional.of(new JournalLine(new Digest(rest.substring(0, DIGEST)), unescaped(line.substring(START))));
    }

    private static String checksum(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, CHECKSUM);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                letter = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}

package org.fivesigma.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The text in the bytes of a recipe file, once they are known to be few, UTF-8 and free of invisible characters. */
final class RecipeBytes {
    static final int MOST_BYTES = 256 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final SourceTexts texts;
    private final Problems problems;

    RecipeBytes(String file, SourceTexts texts, Problems problems) {
        this.file = file;
        this.texts = texts;
        this.problems = problems;
    }

    /** Returns the text without byte order mark and keeps it for quoting, or reports why there is none. */
    Optional<String> text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            problems.add(Problem.of(
                            ErrorCode.E0101,
                            Place.wholeFile(file),
                            String.format(Locale.ROOT, "`%s` is larger than a recipe may be", file),
                            "")
                    .withNote("recipes have at most 256 KiB")
                    .withHelp("if this is the right file, move long tables into data files"));
            return Optional.empty();
        }
        if (looksLikeUtf16(bytes)) {
            problems.add(notUtf8(Place.wholeFile(file), "UTF-16 text"));
            return Optional.empty();
        }
        return decoded(bytes).filter(this::isVisible);
    }

    private Optional<String> decoded(byte[] bytes) {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        boolean wrong = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, characters, true)
                .isError();
        String valid = withoutMark(characters.flip().toString());
        String text = wrong ? withoutMark(new String(bytes, StandardCharsets.UTF_8)) : valid;
        // A last line without its line break means the same as one with it.
        String whole = text.endsWith("\n") ? text : text + "\n";
        texts.add(file, whole);
        if (!wrong) {
            return Optional.of(whole);
        }
        String found = String.format(Locale.ROOT, "the byte 0x%02X", bytes[input.position()]);
        problems.add(notUtf8(placeAfter(valid), found));
        return Optional.empty();
    }

    private boolean isVisible(String text) {
        int[] wrong = text.codePoints().filter(RecipeBytes::isInvisible).toArray();
        if (wrong.length == 0) {
            return true;
        }
        String name = String.format(Locale.ROOT, "U+%04X", wrong[0]);
        Problem problem = Problem.of(
                        ErrorCode.E0103,
                        placeAfter(text.substring(0, text.indexOf(wrong[0]))),
                        "an invisible character stands in the text",
                        name)
                .withHelp("delete it");
        problems.add(
                wrong.length == 1
                        ? problem
                        : problem.withNote((wrong.length - 1) + " more invisible characters in this file"));
        return false;
    }

    private Problem notUtf8(Place place, String found) {
        return Problem.of(ErrorCode.E0102, place, "`" + file + "` is not UTF-8 text", "found " + found)
                .withHelp("save the file as UTF-8 in your editor");
    }

    private Place placeAfter(String before) {
        String[] lines = before.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Place(file, lines.length, last.codePointCount(0, last.length()) + 1, 1);
    }

    private static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
        boolean everyOtherIsZero = (first == 0) == (bytes[2] == 0) && (second == 0) == (bytes[3] == 0);
        return marked || everyOtherIsZero && (first == 0) != (second == 0);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Control characters, odd line separators, non-characters, and marks that turn the reading direction. */
    static boolean isInvisible(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        boolean turning = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean halfCharacter = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return control
                || turning
                || halfCharacter
                || c == 0x2028
                || c == 0x2029
                || c == BYTE_ORDER_MARK
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}

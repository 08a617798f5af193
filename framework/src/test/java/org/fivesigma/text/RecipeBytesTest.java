package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecipeBytesTest {

    @Test
    void refusesAFileAboveTheLimitWithoutReadingIt() {
        assertEquals("""
                error[E0101]: `r.yaml` is larger than a recipe may be
                 --> r.yaml
                  = note: recipes have at most 256 KiB
                help: if this is the right file, move long tables into data files
                """, Reading.of(new byte[256 * 1024 + 1]).printed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesUtf16WithARemedy(String charset) {
        assertEquals(
                """
                error[E0102]: `r.yaml` is not UTF-8 text
                 --> r.yaml
                  = found UTF-16 text
                help: save the file as UTF-8 in your editor
                """, Reading.of("seed: 42\n".getBytes(Charset.forName(charset))).printed());
    }

    @Test
    void showsTheFirstByteThatIsNotUtf8() {
        byte[] latin = "seed: 1\ntitle: Größe\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("""
                error[E0102]: `r.yaml` is not UTF-8 text
                 --> r.yaml:2:10
                  |
                2 | title: Gr\uFFFD\uFFFDe
                  |          ^ found the byte 0xF6
                  |
                help: save the file as UTF-8 in your editor
                """, Reading.of(latin).printed());
    }

    @Test
    void refusesBytesThatEndInMidCharacter() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a: ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE6);
        assertEquals(
                "E0102",
                Reading.of(bytes.toByteArray()).problems().all().get(0).code().code());
    }

    @Test
    void refusesCharactersThatNobodySees() {
        for (String hidden : List.of("\u0000", "\u001B", "\u0085", "\u2028", "\u202E", "\uFEFF", "\uFFFF")) {
            Reading reading = Reading.of("a: b\nc: d" + hidden + "e" + hidden + "\n");
            Problem problem = reading.problems().all().get(0);
            assertEquals(ErrorCode.E0103, problem.code());
            assertEquals(new Place("r.yaml", 2, 5, 1), problem.place());
            assertEquals(List.of("1 more invisible characters in this file"), problem.notes());
            assertTrue(reading.tree().isEmpty());
        }
    }
}

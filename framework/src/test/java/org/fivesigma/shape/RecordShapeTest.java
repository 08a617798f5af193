package org.fivesigma.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordShapeTest {
    @Test
    void readsKeyDocumentationDefaultAndBoundsOfAComponent() {
        RecordShape.Member member =
                RecordShape.of(Kinds.Bounded.class).members().get(0);

        assertEquals("fraction", member.key());
        assertEquals("a fraction", member.documentation());
        assertEquals(new ValueShape.Number(double.class), member.shape());
        assertEquals("the text '0.5'", member.fallback().orElseThrow().describe());
        assertEquals(1, member.range().orElseThrow().max());
        assertFalse(member.required());
    }

    @Test
    void requiresWhatIsNeitherOptionalNorDefaultedNorTheRest() {
        assertEquals(
                List.of("column", "edges"),
                RecordShape.of(Kinds.Needed.class).members().stream()
                        .filter(RecordShape.Member::required)
                        .map(RecordShape.Member::key)
                        .toList());
        assertTrue(RecordShape.of(Kinds.Defaults.class).members().stream().noneMatch(RecordShape.Member::required));
        assertTrue(RecordShape.of(Kinds.Others.class).members().stream().noneMatch(RecordShape.Member::required));
    }

    @Test
    void leavesTheRestOutOfTheKeys() {
        assertEquals(List.of("known"), RecordShape.of(Kinds.Others.class).keys());
    }

    @Test
    void isReadOnce() {
        assertSame(RecordShape.of(Kinds.Plain.class), RecordShape.of(Kinds.Plain.class));
    }

    @Test
    void takesARecordApartAndMakesItAgain() {
        Kinds.Bounded record = new Kinds.Bounded(0.1, 2, 3, List.of(0.5), Optional.of(1.0));
        RecordShape shape = RecordShape.of(Kinds.Bounded.class);

        assertEquals(List.of(0.1, 2, 3L, List.of(0.5), Optional.of(1.0)), shape.values(record));
        assertEquals(record, shape.make(shape.values(record).toArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "minLeaf, min-leaf",
        "MinLeaf, min-leaf",
        "MIN_LEAF, min-leaf",
        "RED, red",
        "x, x",
        "X, x",
        "ABOVE2, above2",
        "log10Bins, log10-bins",
        "d2, d2",
        "AtLeast, at-least",
        "TITLE, title"
    })
    void namesComponentsAndConstantsInKebabCase(String java, String recipe) {
        assertEquals(recipe, Words.kebab(java));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "-0.0, 0",
        "0.5, 0.5",
        "1e9, 1000000000",
        "1e300, 1e300",
        "Infinity, infinity",
        "-Infinity, minus infinity",
        "NaN, NaN"
    })
    void printsNumbersForMessages(double number, String text) {
        assertEquals(text, Numbers.plain(number));
    }
}

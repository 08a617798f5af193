package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TreePlacesTest {

    @Test
    void placesKeysAndValuesOfBlocks() {
        Tree.Mapping recipe = Reading.of("""
                recipe: two words   # comment
                models:
                  nn:
                    layers: 'deep'
                """).mapping();
        assertEquals(at(1, 1, 6), recipe.entry("recipe").orElseThrow().keyPlace());
        assertEquals(at(1, 9, 9), recipe.get("recipe").orElseThrow().place());
        Tree.Mapping models = (Tree.Mapping) recipe.get("models").orElseThrow();
        assertEquals(at(3, 3, 2), models.place());
        assertEquals(at(3, 3, 2), models.entry("nn").orElseThrow().keyPlace());
        Tree.Mapping network = (Tree.Mapping) models.get("nn").orElseThrow();
        assertEquals(at(4, 5, 14), network.place());
        assertEquals(at(4, 13, 6), network.get("layers").orElseThrow().place());
    }

    @Test
    void placesFlowItemsOnOneLineAndOnSeveral() {
        Tree.Mapping recipe = Reading.of("""
                cut: {pt: [9e4, null], "eta": 2.5}
                long: [1,
                  22, 333]
                """).mapping();
        Tree.Mapping cut = (Tree.Mapping) recipe.get("cut").orElseThrow();
        assertEquals(at(1, 6, 29), cut.place());
        assertEquals(at(1, 24, 5), cut.entry("eta").orElseThrow().keyPlace());
        Tree.Sequence range = (Tree.Sequence) cut.get("pt").orElseThrow();
        assertEquals(at(1, 11, 11), range.place());
        assertEquals(at(1, 17, 4), range.items().get(1).place());
        Tree.Sequence list = (Tree.Sequence) recipe.get("long").orElseThrow();
        assertEquals(at(2, 7, 2), list.place());
        assertEquals(at(3, 7, 3), list.items().get(2).place());
    }

    @Test
    void placesBlockListsAndTextsOfSeveralLines() {
        Tree.Mapping recipe = Reading.of("""
                list:
                - a
                -  bb
                text: one
                  two
                block: |
                  x
                quoted: "a
                  b"
                """).mapping();
        Tree.Sequence list = (Tree.Sequence) recipe.get("list").orElseThrow();
        assertEquals(at(2, 1, 3), list.place());
        assertEquals(at(3, 4, 2), list.items().get(1).place());
        assertEquals(
                new Tree.Scalar(at(4, 7, 3), "one two", false),
                recipe.get("text").orElseThrow());
        assertEquals(
                new Tree.Scalar(at(6, 8, 1), "x\n", true), recipe.get("block").orElseThrow());
        assertEquals(
                new Tree.Scalar(at(8, 9, 2), "a b", true), recipe.get("quoted").orElseThrow());
    }

    @Test
    void countsCharactersNotBytesAndAcceptsEveryLineBreak() {
        Tree.Mapping recipe = Reading.of("ä: 'µ̂𝛑'\r\nb: c\rd: e\n").mapping();
        assertEquals(at(1, 4, 5), recipe.get("ä").orElseThrow().place());
        assertEquals(at(2, 4, 1), recipe.get("b").orElseThrow().place());
        assertEquals(at(3, 4, 1), recipe.get("d").orElseThrow().place());
    }

    @Test
    void keepsScalarsAsWritten() {
        Tree.Mapping recipe = Reading.of(
                        "{a: 010, b: no, c: 12:30, d: 1e3, e: .5, f: ~, g: '~', h: , i: Null, j: 0x1F, k: +1}")
                .mapping();
        List<String> texts = recipe.entries().stream()
                .map(entry -> ((Tree.Scalar) entry.value()).text())
                .toList();
        assertEquals(List.of("010", "no", "12:30", "1e3", ".5", "~", "~", "", "Null", "0x1F", "+1"), texts);
        List<String> nulls = recipe.entries().stream()
                .filter(entry -> ((Tree.Scalar) entry.value()).isNull())
                .map(Tree.Entry::key)
                .toList();
        assertEquals(List.of("f", "h", "i"), nulls);
    }

    @Test
    void placesAMissingValueAfterItsColon() {
        assertEquals(
                at(1, 6, 1),
                Reading.of("cuts:\n").mapping().get("cuts").orElseThrow().place());
    }

    @Test
    void readsAnEmptyFileAsNothing() {
        for (String empty : List.of("", "\n", "# only a comment\n", "---\n")) {
            Reading reading = Reading.of(empty);
            assertTrue(reading.problems().isEmpty(), empty);
            assertEquals("nothing", reading.tree().orElseThrow().describe());
        }
    }

    @Test
    void dropsAByteOrderMark() {
        byte[] marked = "\uFEFFa: b\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                at(1, 1, 1),
                Reading.of(marked).mapping().entry("a").orElseThrow().keyPlace());
    }

    @Test
    void readsAFileWithoutFinalLineBreakAsOneWithIt() {
        assertEquals(Reading.of("a: |\n  x\n").tree(), Reading.of("a: |\n  x").tree());
        assertEquals(Reading.of("a: b\n").tree(), Reading.of("a: b").tree());
    }

    @Test
    void returnsTheTreeOfAFileWhoseProblemsLoseNothing() {
        Reading reading = Reading.of("a: 1\nb: !!int 2\na: 3\n");
        assertFalse(reading.problems().isEmpty());
        assertEquals("the text '1'", reading.mapping().get("a").orElseThrow().describe());
        assertEquals("the text '2'", reading.mapping().get("b").orElseThrow().describe());
    }

    @Test
    void returnsNoTreeWhereSomethingWrittenIsMissingFromIt() {
        for (String text : List.of("a: *x\n", "<<: {a: 1}\n", "[a]: b\n", "a: [1\n", "a: " + "9".repeat(65) + "\n")) {
            assertTrue(Reading.of(text).tree().isEmpty(), text);
        }
    }

    private static Place at(int line, int column, int length) {
        return new Place("r.yaml", line, column, length);
    }
}

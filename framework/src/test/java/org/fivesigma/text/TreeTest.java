package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TreeTest {
    private static final Place NOWHERE = Place.nowhere();

    @Test
    void replacesAnEntryInItsPlaceAndAppendsANewOne() {
        Tree.Mapping two = Tree.mapping(NOWHERE).with(entry("a", "1")).with(entry("b", "2"));
        assertEquals(List.of("a", "b"), keys(two.with(entry("a", "3"))));
        assertEquals(
                "the text '3'", two.with(entry("a", "3")).get("a").orElseThrow().describe());
        assertEquals(List.of("a", "b", "c"), keys(two.with(entry("c", "3"))));
        assertEquals(List.of("b"), keys(two.without("a")));
        assertTrue(two.without("a").get("a").isEmpty());
    }

    @Test
    void refusesAMappingWithAKeyTwice() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Tree.Mapping(NOWHERE, List.of(entry("a", "1"), entry("a", "2"))));
    }

    @Test
    void describesItselfForMessages() {
        assertEquals("an empty mapping", Tree.mapping(NOWHERE).describe());
        assertEquals("a mapping", Tree.mapping(NOWHERE).with(entry("a", "1")).describe());
        assertEquals("an empty list", Tree.sequence(NOWHERE, List.of()).describe());
        assertEquals(
                "a list",
                Tree.sequence(NOWHERE, List.of(Tree.scalar(NOWHERE, "a"))).describe());
        assertEquals("nothing", Tree.scalar(NOWHERE, "null").describe());
        assertEquals("the text 'null'", Tree.quoted(NOWHERE, "null").describe());
        assertEquals(
                "the text '" + "x".repeat(60) + "...'",
                Tree.scalar(NOWHERE, "x".repeat(61)).describe());
    }

    @Test
    void refusesPlacesThatNoTextHas() {
        assertThrows(IllegalArgumentException.class, () -> new Place("a", 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Place("a", -1, 1, 1));
        assertEquals("a:1:2", new Place("a", 1, 2, 3).toString());
        assertEquals("a", Place.wholeFile("a").toString());
        assertEquals("", NOWHERE.toString());
    }

    private static Tree.Entry entry(String key, String value) {
        return new Tree.Entry(key, NOWHERE, Tree.scalar(NOWHERE, value));
    }

    private static List<String> keys(Tree.Mapping mapping) {
        return mapping.entries().stream().map(Tree.Entry::key).toList();
    }
}

package org.fivesigma.shape;

import static org.fivesigma.shape.Binding.bound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.text.Place;
import org.junit.jupiter.api.Test;

final class BinderTest {
    @Test
    void bindsPlainValuesByTheirDeclaredTypes() {
        assertEquals(
                new Kinds.Plain("010", 10, 10, true, Kinds.Colour.DARK_BLUE),
                bound(Kinds.Plain.class, "{text: 010, number: 010, whole: 010, flag: true, colour: dark-blue}"));
        assertEquals(
                new Kinds.Plain("no", -0.5, 100000, false, Kinds.Colour.RED),
                bound(Kinds.Plain.class, "{colour: 'red', flag: false, whole: 1e5, number: -.5, text: no}"));
    }

    @Test
    void fillsDefaultsIn() {
        assertEquals(
                new Kinds.Defaults(
                        Kinds.Colour.RED,
                        List.of(1.0, 2.5),
                        Map.of("a", 1),
                        new Kinds.Bounded(0.25, 1, 0, List.of(), Optional.empty()),
                        new Kinds.Square(2, false),
                        Optional.empty()),
                bound(Kinds.Defaults.class, "{}"));
    }

    @Test
    void takesAKeyWithoutAValueAsLeftOut() {
        assertEquals(
                bound(Kinds.Defaults.class, "{}"), bound(Kinds.Defaults.class, "{numbers: , text: ~, colour: null}"));
    }

    @Test
    void replacesADefaultAsAWhole() {
        assertEquals(
                Map.of("b", 2), bound(Kinds.Defaults.class, "{counts: {b: 2}}").counts());
        assertEquals(
                new Kinds.Bounded(0.5, 7, 0, List.of(), Optional.empty()),
                bound(Kinds.Defaults.class, "{bounded: {count: 7}}").bounded());
    }

    @Test
    void givesKeysThatNobodyClaimsToTheRest() {
        Kinds.Others bound = bound(Kinds.Others.class, "{b: 2, known: 3, a: 1%}");

        assertEquals(3, bound.known());
        assertEquals(List.of("b", "a"), List.copyOf(bound.others().keySet()));
        assertEquals(Map.of("a", 0.01, "b", 2.0), bound.others());
    }

    @Test
    void bindsAMappingWithOneKeyToTheRecordOfThatName() {
        assertEquals(
                new Kinds.Drawn(new Kinds.Circle(1), List.of(new Kinds.Square(2, true), new Kinds.Circle(3))),
                bound(
                        Kinds.Drawn.class,
                        "{figure: {circle: {radius: 1}}, more: [{square: {side: 2, tilted: true}}, {circle: {radius: 3}}]}"));
    }

    @Test
    void remembersWhereValuesStandAndWhereNamesStand() {
        Kinds.Placed placed = bound(Kinds.Placed.class, """
                name: higgs
                items: [1, 22]
                named:
                  mass: 125
                """);

        assertEquals(new Located<>("higgs", new Place("r.yaml", 1, 7, 5)), placed.name());
        assertEquals(
                List.of(
                        new Located<>(1, new Place("r.yaml", 2, 9, 1)),
                        new Located<>(22, new Place("r.yaml", 2, 12, 2))),
                placed.items());
        assertEquals(Map.of("mass", new Located<>(125.0, new Place("r.yaml", 4, 3, 4))), placed.named());
        assertEquals(Optional.empty(), placed.perhaps());
    }

    @Test
    void keepsTheOrderOfMaps() {
        assertEquals(
                List.of("z", "a", "m"),
                List.copyOf(
                        bound(Kinds.Anything.class, "{z: 1, a: 2, m: 3}").all().keySet()));
    }

    @Test
    void bindsRecordsThatNestThemselves() {
        assertEquals(
                new Kinds.Branch("a", List.of(new Kinds.Branch("b", List.of(new Kinds.Branch("c", List.of()))))),
                bound(Kinds.Branch.class, "{name: a, branches: [{name: b, branches: [{name: c}]}]}"));
    }

    @Test
    void letsATypeParseItsOwnText() {
        assertEquals(
                new Kinds.Ratio(3, 4), bound(Kinds.Mixed.class, "ratio: 3/4").ratio());
    }

    @Test
    void acceptsTheEndsOfARange() {
        assertEquals(
                new Kinds.Bounded(1, 1, 100, List.of(0.0, 1.0), Optional.of(0.0)),
                bound(Kinds.Bounded.class, "{fraction: 1, count: 1, warm: 100, parts: [0, 1], perhaps: 0}"));
    }

    @Test
    void saysThatARecordWhichRefusesWithoutAWordIsOurMistake() {
        IllegalStateException ours =
                assertThrows(IllegalStateException.class, () -> bound(Kinds.Silent.class, "number: -1"));

        assertEquals("org.fivesigma.shape.Kinds$Silent refuses a value without saying why", ours.getMessage());
    }

    @Test
    void saysWhatNoRecipeCanHold() {
        IllegalArgumentException ours =
                assertThrows(IllegalArgumentException.class, () -> RecordShape.of(Kinds.Impossible.class));

        assertTrue(ours.getMessage().startsWith("no recipe can hold a java.lang.Thread; use texts, numbers"));
    }
}

package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Series;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class NMinusOneTest {
    /** x, y and z run independently through 0 and 1, so that 8 events fill all corners of a cube. */
    private static final EventTable CUBE = EventTable.of(
            Column.of("x", 0, 1, 0, 1, 0, 1, 0, 1),
            Column.of("y", 0, 0, 1, 1, 0, 0, 1, 1),
            Column.of("z", 0, 0, 0, 0, 1, 1, 1, 1),
            Column.of("w", 1, 2, 4, 8, 16, 32, 64, 128));

    private static final List<Requirement> CUTS = List.of(
            Requirement.range("x", Optional.of(0.5), Optional.empty()),
            Requirement.where("abs(y) <= 0.5"),
            Requirement.where("z == 1 or z == 2"));

    @Test
    void showsEachValueBeforeAnyCut() throws Exception {
        Figure overlay = run(params(CUTS)).overlay();
        assertEquals(2, overlay.panels().size());
        assertEquals(List.of(85.0, 170.0), steps(overlay, 0).values());
        assertEquals("x", overlay.panels().get(0).x().label());
        assertEquals("abs(y)", overlay.panels().get(1).x().label());
        assertEquals("x > 0.5", overlay.panels().get(0).title());
    }

    @Test
    void showsEachValueAfterAllRequirementsButItsOwn() throws Exception {
        Figure figure = run(params(CUTS)).nMinusOne();
        assertEquals(List.of(16.0, 32.0), steps(figure, 0).values(), "y is 0 and z is 1");
        assertEquals(List.of(32.0, 128.0), steps(figure, 1).values(), "x is 1 and z is 1");
    }

    @Test
    void agreesWithSelectingByTheOtherRequirements() throws Exception {
        List<Requirement> many = List.of(
                Requirement.range("x", Optional.of(-1.0), Optional.of(0.5)),
                Requirement.range("y", Optional.empty(), Optional.of(0.5)),
                Requirement.where("x+z > 0"),
                Requirement.where("z < 1"));
        Figure figure = run(params(many)).nMinusOne();
        for (int cut = 0; cut < many.size(); cut++) {
            List<Requirement> others = new ArrayList<>(many);
            others.remove(cut);
            EventTable kept = new Select()
                    .run(new Select.Params(others), new Select.Inputs(CUBE), new Surroundings())
                    .events();
            double sum = 0;
            for (double weight : kept.numbers("w")) {
                sum += weight;
            }
            assertEquals(
                    sum,
                    steps(figure, cut).values().stream()
                            .mapToDouble(value -> value)
                            .sum(),
                    "cut " + cut);
        }
    }

    @Test
    void drawsALineWithAnArrowAtEachEndThatIsInReach() throws Exception {
        Figure figure = run(params(List.of(
                        Requirement.range("x", Optional.of(0.25), Optional.of(0.75)),
                        Requirement.range("y", Optional.of(-7.0), Optional.of(0.5)),
                        Requirement.where("z == 1"))))
                .overlay();
        assertEquals(
                List.of(new Series.Rule("", 0.25, Series.Keeps.ABOVE), new Series.Rule("", 0.75, Series.Keeps.BELOW)),
                figure.panels().get(0).series().subList(1, 3));
        assertEquals(
                List.of(new Series.Rule("", 0.5, Series.Keeps.BELOW)),
                figure.panels().get(1).series().subList(1, 2));
        assertEquals(
                List.of(new Series.Rule("", 1, Series.Keeps.NEITHER)),
                figure.panels().get(2).series().subList(1, 2));
    }

    @Test
    void namesWhatIsOnlyRequired() throws Exception {
        NMinusOne.Output output = run(params(CUTS));
        assertEquals(
                "After all requirements but the one shown: x, abs(y), with the cuts on them."
                        + " Required, too: z == 1 or z == 2.",
                output.nMinusOne().description());
    }

    @Test
    void takesRequirementsApartThatMustAllHold() {
        Requirement both = new Requirement(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(CUTS.get(0), CUTS.get(1)),
                List.of());
        assertEquals(2, Bounded.of(List.of(both)).size());
        assertTrue(Bounded.of(List.of(both)).get(0).isShown());
        assertFalse(Bounded.of(CUTS).get(2).isShown());
    }

    @Test
    void showsObservedEventsAsPointsAndNoneWhereTheyAreBlinded() throws Exception {
        Map<String, EventTable> samples = new LinkedHashMap<>();
        samples.put("mc", CUBE);
        samples.put("data", CUBE);
        NMinusOne.Params params = new NMinusOne.Params(
                CUTS.subList(0, 2),
                Optional.empty(),
                50,
                false,
                false,
                Map.of("x", "GeV"),
                List.of("data"),
                Map.of("x", List.of(List.of(0.75, 2.0))),
                "",
                List.of());
        Figure figure = new NMinusOne()
                .run(params, new NMinusOne.Inputs(samples), new Surroundings())
                .nMinusOne();
        List<Series> series = figure.panels().get(0).series();
        assertEquals(new Series.Region("blinded", 0.75, 2), series.get(0));
        assertEquals(List.of(0.0), ((Series.Points) series.get(2)).x());
        assertEquals("x [GeV]", figure.panels().get(0).x().label());
        assertEquals(
                List.of(0.0, 1.0),
                ((Series.Points) figure.panels().get(1).series().get(1)).x());
    }

    private static Series.Steps steps(Figure figure, int panel) {
        return (Series.Steps) figure.panels().get(panel).series().get(0);
    }

    private static NMinusOne.Params params(List<Requirement> all) {
        return new NMinusOne.Params(
                all, Optional.of("w"), 50, false, false, Map.of(), List.of(), Map.of(), "", List.of());
    }

    private static NMinusOne.Output run(NMinusOne.Params params) throws Exception {
        return new NMinusOne().run(params, new NMinusOne.Inputs(Map.of("mc", CUBE)), new Surroundings());
    }
}

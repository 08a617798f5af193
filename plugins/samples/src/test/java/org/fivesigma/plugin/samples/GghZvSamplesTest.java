package org.fivesigma.plugin.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.expression.Expression;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.shape.Binder;
import org.fivesigma.testkit.RepositoryFiles;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;
import org.junit.jupiter.api.Test;

/** The stand-in of the ggH to ZV recipe still shows the cut figures that it was tuned to. */
final class GghZvSamplesTest {
    private static final String STANDARD =
            "9e4 < lep1_pt < 5e5 and 2.5e4 < lep2_pt < 6.5e5 and 2.5e5 < fatjet_pt < 7.5e5"
                    + " and 0.01 < fatjet_D2 < 2.5 and 7.5e4 < Zll_mass < 1.05e5 and 2.5e5 < Zll_pt < 8e5 and 50 < MET < 1e6";
    private static final String HARSH = "1.2e5 < lep1_pt < 6e5 and 5e4 < lep2_pt < 3.5e5 and 2e5 < fatjet_pt < 7.8e5"
            + " and 0 < fatjet_D2 < 1.2 and 6e4 < Zll_mass < 1.3e5 and 2.2e5 < Zll_pt < 6.8e5 and 100 < MET < 2.5e5";
    private static final String LOOSE = "0 < lep1_pt < 7.5e5 and 0 < lep2_pt < 4e5 and 0 < fatjet_pt < 1.2e6"
            + " and 0 < fatjet_D2 < 14 and 0 < Zll_mass < 5e5 and 0 < Zll_pt < 1.25e6 and 0 < MET < 4.4e5";

    @Test
    void showsThePublishedSignalFigures() throws Exception {
        List<EventTable> signal = List.of(simulated("ggH1000"));
        assertEquals(27122, signal.get(0).rows());
        assertEquals(77.1, percent(STANDARD, signal), 0.05);
        assertEquals(99.6, percent(LOOSE, signal), 0.05);
        assertEquals(27122 - 14239, passing(HARSH, signal.get(0)));
    }

    @Test
    void showsThePublishedBackgroundFigures() throws Exception {
        List<EventTable> background = List.of(simulated("Zjets"), simulated("Diboson"), simulated("Top"));
        assertEquals(470_000, background.stream().mapToInt(EventTable::rows).sum(), 5);
        assertEquals(11.2, percent(STANDARD, background), 0.05);
        assertEquals(3.0, percent(HARSH, background), 0.05);
        assertEquals(96.6, percent(LOOSE, background), 0.05);
    }

    /** The sample as the recipe sees it: events with missing values dropped. */
    private static EventTable simulated(String name) throws Exception {
        Path file = RepositoryFiles.root().resolve("workflows/stand-ins/ggh-zv.yaml");
        Problems problems = new Problems();
        Tree tree = new TreeReader()
                .read("ggh-zv.yaml", Files.readAllBytes(file), problems.texts(), problems)
                .orElseThrow();
        StandIn standIn = new Binder(problems).bind(StandIn.class, tree).orElseThrow();
        Tree.Mapping sample = (Tree.Mapping) standIn.samples().get(name).tree();
        Place place = sample.place();
        Tree named = sample.with(new Tree.Entry("name", place, Tree.quoted(place, name)))
                .with(new Tree.Entry("seed", place, Tree.scalar(place, Long.toString(standIn.seed()))));
        EventTable events =
                Described.simulated(Described.params(named, problems), 2).events();
        double[] d2 = events.numbers("fatjet_D2");
        return events.select(IntStream.range(0, d2.length)
                .filter(row -> !Double.isNaN(d2[row]))
                .toArray());
    }

    private static double percent(String cut, List<EventTable> samples) throws Exception {
        List<Integer> passing = new ArrayList<>();
        for (EventTable sample : samples) {
            passing.add(passing(cut, sample));
        }
        int all = samples.stream().mapToInt(EventTable::rows).sum();
        return 100.0 * passing.stream().mapToInt(Integer::intValue).sum() / all;
    }

    private static int passing(String cut, EventTable events) throws Exception {
        boolean[] holds = Expression.parse(cut).holds(events);
        return (int) IntStream.range(0, holds.length).filter(row -> holds[row]).count();
    }
}

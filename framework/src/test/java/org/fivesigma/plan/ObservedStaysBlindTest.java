package org.fivesigma.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.RecipeLoader;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No way round the hiding step is left open: plans with one, which nothing should ever make, are refused. */
final class ObservedStaysBlindTest {
    private static final Catalog CATALOG = Catalog.of(List.of(new ObjectsPlugin(), new HidingPlugin()));

    @TempDir
    private Path folder;

    private Blinding blinding;
    private Plan sound;

    @BeforeEach
    void plan() throws IOException {
        Files.writeString(folder.resolve("dat.objects"), "");
        Files.writeString(folder.resolve("top.objects"), "");
        Files.writeString(folder.resolve("recipe.yaml"), """
                data: {files: "{sample}.objects", samples: {dat: observed, top: background}}
                blind: {met: [100, 200]}
                steps:
                  seen: {use: average, from: {events: dat}, with: {column: met}}
                  free: {use: average, from: {events: top}, with: {column: met}}
                """);
        Problems problems = new Problems();
        Recipe recipe = new RecipeLoader()
                .load("recipe.yaml", folder, List.of(), problems)
                .orElseThrow()
                .recipe();
        sound = new Lowering(CATALOG)
                .lower(recipe, Optional.empty(), new Surroundings(folder, Optional.empty()), problems);
        assertEquals(List.of(), problems.all());
        blinding = sound.blinding();
    }

    private List<String> told(Map<String, Node> nodes, List<Exhibit> exhibits) {
        Plan plan = new Plan(nodes, exhibits, List.of(), Map.of(), Map.of(), "", blinding, List.of());
        Problems problems = new Problems();
        new ObservedStaysBlind(blinding).check(plan, problems);
        return problems.all().stream().map(Problem::message).toList();
    }

    private Map<String, Node> fed(String node, String by) {
        Map<String, Node> nodes = new LinkedHashMap<>(sound.nodes());
        Node known = nodes.get(node);
        Map<String, Source> inputs = new LinkedHashMap<>();
        known.inputs().keySet().forEach(port -> inputs.put(port, new Source.One(new Origin.Output(by, "events"))));
        nodes.put(
                node,
                new Node(node, known.step(), known.params(), known.written(), inputs, known.numbers(), known.place()));
        return nodes;
    }

    @Test
    void whatComesAfterTheHidingStepIsFree() {
        assertEquals(List.of(), told(sound.nodes(), sound.exhibits()));
        assertEquals(
                List.of("blind.dat"), sound.nodes().get("steps.seen").upstream().toList());
        assertEquals(
                List.of("data.top"), sound.nodes().get("steps.free").upstream().toList());
    }

    @Test
    void aStepThatReadsBeforeItIsRefused() {
        assertEquals(
                List.of("`steps.free` would see observed events that are blinded"),
                told(fed("steps.free", "data.dat"), List.of()));
    }

    @Test
    void aPlanThatHidesNothingIsRefused() {
        Map<String, Node> nodes = new LinkedHashMap<>(fed("steps.seen", "data.dat"));
        nodes.remove("blind.dat");
        assertEquals(List.of("dat is never blinded"), told(nodes, List.of()));
    }

    @Test
    void numbersAndFiguresOfWhatStandsBeforeItAreRefused() {
        Node reader = sound.nodes().get("data.dat");
        Map<String, Node> telling = new LinkedHashMap<>(sound.nodes());
        telling.put(
                "data.dat",
                new Node(
                        "data.dat",
                        reader.step(),
                        reader.params(),
                        reader.written(),
                        reader.inputs(),
                        List.of(PublishedNumbers.below("measures", "data.dat")),
                        reader.place()));
        assertEquals(List.of("`data.dat` would see observed events that are blinded"), told(telling, List.of()));
        List<Exhibit> shown = new ArrayList<>(sound.exhibits());
        shown.add(new Exhibit(
                Exhibit.Kind.FIGURE, "all", "all", new Origin.Output("data.dat", "events"), reader.place()));
        assertEquals(List.of("`all` would show events that are blinded"), told(sound.nodes(), shown));
    }
}

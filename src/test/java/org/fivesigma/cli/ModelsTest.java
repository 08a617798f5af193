package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Models of a recipe")
final class ModelsTest {
    private static final String STAND_IN = """
            stand-in: two clouds
            seed: 5
            samples:
              signal-1:
                events: 400
                expected: 400
                weight: {column: w, spread: 0.2}
                columns: {x: {gaussian: {mean: 1, sigma: 1}}, y: {gaussian: {mean: 0.5, sigma: 1}}, m: {uniform: {low: 0, high: 1}}}
              other:
                events: 600
                expected: 600
                weight: {column: w, spread: 0.2, negative: 0.2}
                columns: {x: {gaussian: {mean: 0, sigma: 1}}, y: {gaussian: {mean: 0, sigma: 1}}, m: {uniform: {low: 0, high: 1}}}
            """;

    private static final String RECIPE = """
            recipe: Two clouds
            seed: 3
            data:
              samples: {signal-1: signal, other: background}
              weight: w
              stand-in: clouds.yaml
            features:
              both: [x, y]
            training:
              mixed: {from: all, validate: 20%, test: 20%, weights: none}
            report: {models: []}
            models:
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void writeStandIn() throws IOException {
        Files.writeString(folder.resolve("clouds.yaml"), STAND_IN);
        session = new Session(folder, folder.resolve("store"));
    }

    private void recipe(String models) throws IOException {
        Files.writeString(folder.resolve("clouds-recipe.yaml"), RECIPE + models.indent(2));
    }

    private Session.Reply run(String... more) {
        String[] command = Stream.concat(Stream.of("run", "clouds-recipe.yaml", "-q"), Stream.of(more))
                .toArray(String[]::new);
        return session.type(command);
    }

    private JsonNode results() throws IOException {
        return JSON.readTree(folder.resolve("runs/clouds-recipe/results.json").toFile());
    }

    @Test
    void areJudgedInEachPartAndInTheLastWithoutItsName() throws IOException {
        recipe("bdt: {kind: boosted-trees, features: both, trees: 20}\n");
        Session.Reply reply = run();
        assertEquals(0, reply.status(), reply.messages());
        JsonNode numbers = results().get("numbers");
        assertEquals(
                600, numbers.get("models.bdt.training.accuracy").get("entries").asInt());
        assertEquals(
                200,
                numbers.get("models.bdt.validation.accuracy").get("entries").asInt());
        assertEquals(numbers.get("models.bdt.test.auc"), numbers.get("models.bdt.auc"));
        assertEquals(20, numbers.get("models.bdt.trees").get("value").asInt());
        String report = Files.readString(folder.resolve("runs/clouds-recipe/report.html"));
        assertTrue(report.contains("Models compared"), "no table of models");
        assertTrue(report.contains("learning-rate: 0.1"), "no settings with defaults");
    }

    @Test
    void takeOverWhatAnotherOneSaysAndAreRepeatedOverFeatureLists() throws IOException {
        recipe("""
                bdt: {kind: boosted-trees, features: both, trees: 20, early-stopping.patience: 5}
                slow: {like: bdt, learning-rate: 0.05, early-stopping: {tolerance: 0.001}}
                wood: {like: bdt, kind: random-forest, trees: 5}
                each: {kind: decision-tree, depth: 2, over: {features: [x, both]}}
                every: {like: wood, over: {features: [x, y]}}
                alone: {like: each, features: y}
                """);
        String resolved = session.type("resolve", "clouds-recipe.yaml").results();
        assertTrue(resolved.contains("early-stopping: {patience: 5, tolerance: 0.001"), resolved);
        assertEquals(0, run().status());
        JsonNode numbers = results().get("numbers");
        assertTrue(numbers.has("models.slow.auc"));
        assertEquals(5, numbers.get("models.wood.trees").get("value").asInt());
        assertTrue(numbers.has("models.every.y.auc") && numbers.has("models.alone.auc"), numbers.toString());
        assertTrue(numbers.has("models.each.x.auc") && numbers.has("models.each.both.auc"), numbers.toString());
    }

    @Test
    void areTrainedAgainOnlyWhereTheirOwnParametersChange() throws IOException {
        recipe("fast: {kind: boosted-trees, features: both, trees: 20}\nslow: {like: fast, learning-rate: 0.05}\n");
        assertEquals(0, run().status());
        Session.Reply changed = run("models.slow.learning-rate=0.02");
        // the model, its scores of three parts, and what is made of these
        assertTrue(changed.results().contains("5 steps computed"), changed.results());
        Session.Reply cut = run("models.slow.features=x");
        // the training set has the same columns, so only what is made of it for that model is computed
        assertTrue(cut.results().contains("7 steps computed"), cut.results());
    }

    @Test
    void leaveTheListOfAllTrialsBesideTheReport() throws IOException {
        recipe("bdt: {kind: boosted-trees, features: both, trees: 10, grid: {depth: [1, 2], l2: [0, 1]}}\n");
        assertEquals(0, run().status());
        Path runs = folder.resolve("runs/clouds-recipe");
        List<String> trials = Files.readAllLines(runs.resolve("trials/bdt.csv"));
        assertEquals(5, trials.size());
        assertTrue(trials.get(0).startsWith("candidate,rung,events,depth,l2,score,spread,p_value,best,failure,fold_1"));
        String report = Files.readString(runs.resolve("report.html"));
        assertTrue(report.contains("Best trials of bdt") && report.contains("href=\"trials/bdt.csv\""));
        assertEquals(4, results().get("searches").get("bdt").get("trials").asInt());
        assertEquals(
                4,
                results()
                        .get("numbers")
                        .get("models.bdt.search.trials")
                        .get("value")
                        .asInt());
        assertEquals(
                "nothing changed",
                run().results().lines().reduce((a, b) -> b).orElseThrow().substring(0, 15));
    }

    @Test
    void trainOnlyTheNewPointsOfAGridThatHasGrown() throws IOException {
        String search =
                "bdt: {kind: boosted-trees, features: both, trees: 10, search: {folds: 2}, grid: {depth: [1, 2%s]}}\n";
        recipe(String.format(search, ""));
        assertEquals(0, run().status());
        long before = scoresKept();
        assertTrue(before > 0, "nothing is kept of the trials");
        recipe(String.format(search, ", 3"));
        assertEquals(0, run().status());
        List<String> grown = Files.readAllLines(folder.resolve("runs/clouds-recipe/trials/bdt.csv"));
        assertEquals(4, grown.size());
        // two folds of one new candidate beside two folds of each of two old ones
        assertEquals(before / 2, scoresKept() - before);
    }

    private long scoresKept() throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("store/journals"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    @Test
    void endInStatus7AndSayWhyWhenTrialsFail() throws IOException {
        recipe("""
                bdt:
                  kind: boosted-trees
                  features: both
                  trees: 10
                  grid: {negative-weights: [refuse, ignore], depth: [1, 2]}
                """);
        Session.Reply reply = run("training.mixed.weights=as-given");
        assertEquals(7, reply.status(), reply.messages());
        assertTrue(reply.messages().contains("search for `bdt`: 2 of 4 trials failed"), reply.messages());
        assertTrue(reply.messages().contains("negative weight"), reply.messages());
        assertEquals(2, results().get("searches").get("bdt").get("failed").asInt());
        String report = Files.readString(folder.resolve("runs/clouds-recipe/report.html"));
        assertTrue(report.contains("2 of 4 trials failed"), "the report does not tell");
        assertEquals(7, run("training.mixed.weights=as-given").status(), "the same run, known");
    }

    @Test
    void areInspectedByPlanBeforeTheyRun() throws IOException {
        recipe(
                "bdt: {kind: boosted-trees, features: both, min-leaf: 300, grid: {min-split: [200, 400], depth: [1, 2]}}\n");
        String unknown = session.type("plan", "clouds-recipe.yaml").results();
        assertTrue(unknown.contains("warning: `min-split` changes nothing"), unknown);
        assertTrue(unknown.contains("run --until probe.bdt"), unknown);
        assertEquals(0, run("--until", "probe.bdt").status());
        String known = session.type("plan", "clouds-recipe.yaml").results();
        assertFalse(known.contains("run --until probe.bdt"), known);
        assertTrue(known.contains(" of one core"), known);
        String json = session.type("plan", "--json", "clouds-recipe.yaml").results();
        assertTrue(json.contains("\"warnings\""), json);
        assertEquals(0, run().status());
        String cached = session.type("plan", "clouds-recipe.yaml").results();
        assertTrue(cached.contains("its result is known, so nothing is tried"), cached);
    }

    @Test
    void areTestedWithEventsThatNeverTrain() throws IOException {
        recipe("tree: {kind: decision-tree, features: both}\n");
        assertEquals(0, run().status());
        JsonNode numbers = results().get("numbers");
        // an unpruned tree knows nearly by heart what it learnt from, and only that
        assertTrue(numbers.get("models.tree.training.accuracy").get("value").asDouble() > 0.98);
        assertTrue(numbers.get("models.tree.test.accuracy").get("value").asDouble() < 0.9);
    }

    @Test
    void warnOfAQuirkThatChangesNothing() throws IOException {
        recipe("bdt: {kind: boosted-trees, features: both, trees: 10, scale: power}\n");
        Path file = folder.resolve("clouds-recipe.yaml");
        Files.writeString(
                file, Files.readString(file) + "quirks: [scaler-fitted-before-split, search-scored-without-weights]\n");
        Session.Reply reply = run();
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(
                reply.messages().contains("the quirk `search-scored-without-weights` changes nothing"),
                reply.messages());
        assertFalse(reply.messages().contains("`scaler-fitted-before-split` changes"), reply.messages());
    }

    @Test
    void changeTheScalingAlthoughNothingElseWithItsQuirk() throws IOException {
        recipe("bdt: {kind: boosted-trees, features: both, trees: 10, scale: standard}\n");
        assertEquals(0, run().status());
        Session.Reply changed = run("quirks=[scaler-fitted-before-split]");
        // the features change, so the model and its judgement do, and nothing before
        assertTrue(changed.results().contains("7 steps computed"), changed.results());
    }

    @Test
    void areTakenByNameByStepsOfTheRecipesOwn() throws IOException {
        recipe(
                "one: {kind: decision-tree, features: x, depth: 2}\ntwo: {kind: decision-tree, features: both, depth: 2}\n");
        Path file = folder.resolve("clouds-recipe.yaml");
        Files.writeString(file, Files.readString(file) + """
                        steps:
                          difference:
                            use: compare-models
                            from:
                              events: [scores.one.test.events, scores.two.test.events]
                        """);
        Session.Reply reply = run();
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(
                results().get("numbers").has("steps.difference.two.test-minus-one.test.auc"),
                results().get("numbers").toString());
        Session.Reply misspelt = run("steps.difference.from.events=[scores.onne.test.events, scores.two.test.events]");
        assertEquals(2, misspelt.status());
        assertTrue(misspelt.messages().contains("did you mean `scores.one.test`?"), misspelt.messages());
    }

    @Test
    void showAllThatIsUsualWhereTheRecipeSaysNothing() throws IOException {
        recipe(
                "wood: {kind: random-forest, features: both, trees: 5}\nbdt: {kind: boosted-trees, features: both, trees: 5}\n");
        Path file = folder.resolve("clouds-recipe.yaml");
        Files.writeString(file, Files.readString(file).replace("report: {models: []}\n", ""));
        Session.Reply reply = run();
        assertEquals(0, reply.status(), reply.messages());
        for (String figure : List.of(
                "inputs",
                "correlations",
                "curves",
                "roc",
                "thresholds",
                "confusion",
                "score",
                "calibration",
                "importance")) {
            assertTrue(
                    Files.isRegularFile(folder.resolve("runs/clouds-recipe/figures/models.wood." + figure + ".svg")),
                    figure);
        }
        assertTrue(Files.isRegularFile(folder.resolve("runs/clouds-recipe/figures/comparison.mixed.roc.svg")));
        JsonNode numbers = results().get("numbers");
        assertTrue(numbers.has("models.bdt.overtraining.signal.ks-p-value"), numbers.toString());
        assertTrue(numbers.has("models.bdt.importance.x"), numbers.toString());
    }

    @Test
    void areJudgedByWhatTheyLearntFromWhereThereIsNothingElse() throws IOException {
        recipe("one: {kind: boosted-trees, features: both, trees: 5}\ntwo: {like: one, depth: 2}\n");
        Path file = folder.resolve("clouds-recipe.yaml");
        Files.writeString(file, Files.readString(file).replace("report: {models: []}\n", ""));
        Session.Reply reply = run("training.mixed.validate=0", "training.mixed.test=0");
        assertEquals(0, reply.status(), reply.messages());
        Path figures = folder.resolve("runs/clouds-recipe/figures");
        assertTrue(Files.isRegularFile(figures.resolve("comparison.mixed.roc.svg")));
        assertFalse(Files.exists(figures.resolve("models.one.score.svg")), "there is nothing to compare with");
        Session.Reply asked = run("training.mixed.validate=0", "training.mixed.test=0", "report.models=score");
        assertEquals(2, asked.status());
        assertTrue(asked.messages().contains("none has events that validate or test"), asked.messages());
    }

    @Test
    void areShownEachWithItsOwnThreshold() throws IOException {
        recipe(
                "one: {kind: boosted-trees, features: both, trees: 20, threshold: 0.2}\ntwo: {like: one, threshold: 0.8}\n");
        assertEquals(0, run("report.models={selected: {columns: [x]}}").status());
        JsonNode numbers = results().get("numbers");
        double loose =
                numbers.get("comparison.mixed.selected.one.signal").get("value").asDouble();
        double tight =
                numbers.get("comparison.mixed.selected.two.signal").get("value").asDouble();
        assertTrue(tight < loose, "both are cut at the same threshold");
        assertEquals(
                numbers.get("models.one.efficiency").get("value").asDouble(),
                loose
                        / numbers.get("training.mixed.sum-of-weights.test.signal")
                                .get("value")
                                .asDouble(),
                1e-12);
    }

    @Test
    void mayLearnNothing() throws IOException {
        recipe("bdt: {kind: boosted-trees, features: one, trees: 5}\n");
        Path file = folder.resolve("clouds-recipe.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("report: {models: []}\n", "")
                        .replace("features:\n  both", "derive: {one: 1 + 0 * x}\nfeatures:\n  both"));
        Session.Reply reply = run();
        assertEquals(0, reply.status(), reply.messages());
        assertEquals(
                0.5, results().get("numbers").get("models.bdt.auc").get("value").asDouble());
    }

    @Test
    void showWhatTheRecipeAsksForWithItsOptions() throws IOException {
        recipe("bdt: {kind: boosted-trees, features: both, trees: 5}\n");
        Session.Reply reply = run("report.models={shap: {rows: 50}, score: {bins: 7}}");
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(Files.isRegularFile(folder.resolve("runs/clouds-recipe/figures/models.bdt.shap.summary.svg")));
        assertTrue(results().get("numbers").has("models.bdt.shap.x.mean-absolute"), "no contributions");
        assertFalse(Files.exists(folder.resolve("runs/clouds-recipe/figures/models.bdt.roc.svg")), "not asked for");
    }

    @Test
    void areNotTrainedByAFeatureThatGivesTheAnswerAway() throws IOException {
        recipe("bdt: {kind: boosted-trees, features: [x, answer], trees: 5}\n");
        Path file = folder.resolve("clouds-recipe.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("features:\n  both", "derive: {answer: 'y + if(m > 1, 100, 0)'}\nfeatures:\n  both"));
        Files.writeString(
                folder.resolve("clouds.yaml"),
                STAND_IN.replaceFirst("m: \\{uniform: \\{low: 0, high: 1}}", "m: {uniform: {low: 2, high: 3}}"));
        Session.Reply reply = run();
        assertEquals(1, reply.status(), reply.messages());
        assertTrue(reply.messages().contains("answer"), reply.messages());
        assertTrue(reply.messages().contains("allow-leaky-features"), reply.messages());
        Session.Reply allowed = run("training.mixed.allow-leaky-features=answer");
        assertEquals(0, allowed.status(), allowed.messages());
        assertTrue(results().get("numbers").has("models.bdt.leaking.answer"), "the numbers do not tell");
    }
}

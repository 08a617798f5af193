package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.ModelView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelSectionTest {
    private static final String BEST = "//table[caption/span='Best trials of bdt']/tbody/tr";

    @TempDir
    private Path folder;

    private static ModelView model(String search) {
        return new ModelView(
                "bdt",
                "boosted-trees",
                "mixed",
                List.of("pt", "eta"),
                "power",
                search,
                Map.of("trees", "100"),
                search.isEmpty() ? Map.of() : Map.of("depth", "[2, 3]"),
                ToyRun.place());
    }

    private static Trials.Trial trial(int candidate, int rung, double... scores) {
        List<Double> all = new ArrayList<>();
        for (double score : scores) {
            all.add(score);
        }
        return new Trials.Trial(
                candidate, rung, 100 * (rung + 1), List.of("2"), all, Optional.empty(), Optional.empty());
    }

    private static Trials.Trial failed(int candidate, String reason) {
        return new Trials.Trial(candidate, 0, 100, List.of("2"), List.of(), Optional.of(reason), Optional.empty());
    }

    private static Trials trials(int best, List<Trials.Trial> all) {
        return new Trials(List.of("depth"), "accuracy", all, best, Optional.empty(), List.of());
    }

    @Test
    void showsNumbersOfThePartsBesideEachOtherWithTheirErrors() throws Exception {
        ToyRun run = new ToyRun(folder)
                .model(model(""))
                .number(
                        "models.bdt.training.accuracy",
                        new Measure(0.95, Optional.of(0.01), Optional.empty(), Optional.empty()))
                .number(
                        "models.bdt.test.accuracy",
                        new Measure(0.91, Optional.of(0.02), Optional.empty(), Optional.empty()));
        Page page = new Page(run.page());
        assertEquals(
                List.of("boosted-trees", "mixed", "2"),
                page.texts("//section[@id='models']//tbody/tr/td").subList(0, 3));
        assertEquals(
                List.of(
                        "training",
                        "test",
                        "0.950 \u00b1 0.010",
                        "0.910 \u00b1 0.020",
                        "\u2013",
                        "\u2013",
                        "\u2013",
                        "\u2013"),
                page.texts("//section[@id='models']//tbody/tr/td/span"));
        assertTrue(page.text("//section[@id='models']//article").contains("scaled by power"));
    }

    @Test
    void showsAllNumbersOfAModelByPartAndTheOthersByWhatTheyTellOf() throws Exception {
        Measure auc = Measure.of(0.8744, 0.0058);
        ToyRun run = new ToyRun(folder)
                .model(model(""))
                .number("models.bdt.rounds", Measure.of(50))
                .number("models.bdt.auc", auc)
                .number("models.bdt.training.auc", Measure.of(0.8853, 0.003))
                .number("models.bdt.test.auc", auc)
                .number("models.bdt.test.unweighted-auc", Measure.of(0.876))
                .number("models.bdt.overtraining.signal.p-value", Measure.of(0.25))
                .number("models.bdt.inputs.separation.pt", Measure.of(0.3))
                .number("models.bdt-corrected.auc", Measure.of(0.5));
        Page page = new Page(run.page());
        String article = "//article[@class='model']";
        assertEquals(
                List.of(
                        "Numbers of bdt by part",
                        "Of the training",
                        "Training against test",
                        "Numbers of bdt by part, without weights",
                        "Of the inputs"),
                page.texts(article + "//caption"));
        assertEquals(
                "Number | training | test | auc | 0.8853 \u00b1 0.0030 | 0.8744 \u00b1 0.0058",
                page.text("(" + article + "//table)[1]//*[self::th or self::td]"));
        assertEquals("rounds | 50", page.text("(" + article + "//table)[2]/tbody/tr/*"));
        assertEquals("signal.p-value | 0.25", page.text("(" + article + "//table)[3]/tbody/tr/*"));
        assertEquals("unweighted-auc | \u2013 | 0.876", page.text("(" + article + "//table)[4]/tbody/tr/*"));
    }

    @Test
    void headlinesTheQualityOfAFewModels() throws Exception {
        ToyRun run = new ToyRun(folder)
                .model(model(""))
                .number("models.bdt.auc", Measure.of(0.8744, 0.0058))
                .number("models.bdt.accuracy", Measure.of(0.79, 0.01));
        Page page = new Page(run.page());
        assertEquals("models.bdt.auc | 0.8744 \u00b1 0.0058", page.text("//section[@id='headline']//p"));
        assertEquals("accuracy | 0.790 \u00b1 0.010", page.text("//section[@id='headline']//dl/div/*"));
    }

    @Test
    void showsTheTwentyBestOfAThousandTrialsAndListsThemAll() throws Exception {
        List<Trials.Trial> all = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            all.add(trial(i, 0, i / 2000.0, i / 2000.0));
        }
        ToyRun run = new ToyRun(folder).model(model("grid"));
        int empty = run.page().length();
        run.searched("bdt", trials(999, all));
        Page page = new Page(run.page());
        List<String> candidates = page.texts(BEST + "/th");
        assertEquals(20, candidates.size());
        assertEquals(List.of("1000", "999"), candidates.subList(0, 2));
        assertTrue(run.page().length() - empty < 20_000, "a search makes the report heavy");
        String list = new String(TrialsFile.of(trials(999, all)), StandardCharsets.UTF_8);
        assertEquals(1001, list.lines().count());
    }

    @Test
    void putsTrialsFirstThatCameFurthestAndMarksTheChosenOne() throws Exception {
        List<Trials.Trial> all = List.of(trial(1, 0, 0.99, 0.97), trial(2, 0, 0.6, 0.6), trial(2, 1, 0.7, 0.8));
        Page page = new Page(new ToyRun(folder)
                .model(model("halving"))
                .searched("bdt", trials(2, all))
                .page());
        assertEquals(List.of("2", "1", "2"), page.texts(BEST + "/th"));
        assertEquals("chosen", page.text(BEST + "[1]/td[last()]"));
        // the deviation of .7 and .8 is .0707
        assertTrue(page.text(BEST + "[1]").contains("0.750 \u00b1 0.071"), page.text(BEST + "[1]"));
    }

    @Test
    void groupsFailuresByTheirReason() throws Exception {
        List<Trials.Trial> all = List.of(
                failed(1, "took too long"),
                trial(2, 0, 0.6),
                failed(3, "no signal is left"),
                failed(4, "no signal is left"));
        Page page = new Page(new ToyRun(folder)
                .model(model("grid"))
                .searched("bdt", trials(1, all))
                .page());
        String article = page.text("//section[@id='models']//article");
        assertTrue(article.contains("3 of 4 trials failed"), article);
        assertEquals(
                List.of("no signal is left (2 times)", "took too long"),
                page.texts("//section[@id='models']//article/ul/li"));
    }

    @Test
    void listsTrialsSoThatSpreadsheetsTakeNothingForAFormula() {
        Trials tricky = new Trials(
                List.of("mode"),
                "auc",
                List.of(
                        new Trials.Trial(
                                1, 0, 9, List.of("=HYPERLINK(1)"), List.of(0.5), Optional.empty(), Optional.empty()),
                        new Trials.Trial(
                                2, 0, 9, List.of("-1e-3"), List.of(), Optional.of("a, \"b\"\nc"), Optional.empty())),
                0,
                Optional.empty(),
                List.of());
        String list = new String(TrialsFile.of(tricky), StandardCharsets.UTF_8);
        assertEquals("""
                candidate,rung,events,mode,score,spread,p_value,best,failure,fold_1
                1,0,9,'=HYPERLINK(1),0.5,,,1,,0.5
                2,0,9,-1e-3,,,,0,"a, ""b"" c",
                """, list);
    }
}

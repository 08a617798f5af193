package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.Verdict;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ReportPageTest {
    @TempDir
    Path folder;

    private ToyRun whole(String store) throws Exception {
        return new ToyRun(folder.resolve(store))
                .show(Exhibit.Kind.CUT_FLOW, "harsh", "Cut-flow harsh", Samples.cutFlow("harsh", List.of("sig", "bkg")))
                .show(Exhibit.Kind.FIT, "fits.one", "one", Samples.fit(true, "converged in 3 steps"))
                .show(Exhibit.Kind.FIGURE, "mass", "mass", Samples.drawing("m4l"))
                .show(Exhibit.Kind.FIGURE, "mass again", "mass again", Samples.drawing("m4l"))
                .show(Exhibit.Kind.ACCOUNTING, "Zjets", "Zjets", Samples.accounting("zjets.csv"))
                .headline("significance.discovery", "z", NodeOutcome.Status.COMPUTED)
                .number("significance.discovery", Measure.of(5.96342).from(1234, 56.5))
                .number("significance.discovery.p-value", Measure.of(2.5e-9))
                .number("efficiency.harsh.signal", Measure.of(0.475, 0.00353))
                .verdict(Samples.verdict("yield", "93", 93, 0, Optional.of(93.0), Verdict.Outcome.REPRODUCED));
    }

    @Test
    void isHeadedByTitleAndStatus() throws Exception {
        Page page = new Page(whole("a").title("ggH → ZV").page());
        assertEquals("ggH → ZV", page.text("/html/head/title"));
        assertEquals("ggH → ZV", page.text("//h1"));
        assertEquals("All 6 steps are done. | Published figures: 1 reproduced.", page.text("//header/p"));
    }

    @Test
    void showsSectionsInTheOrderInWhichARefereeAsks() throws Exception {
        Page page = new Page(whole("a").warning("beware").page());
        List<String> headings = List.of(
                "Headline numbers",
                "Warnings",
                "Published figures",
                "Cut-flows",
                "Fits",
                "Figures",
                "Inputs",
                "All numbers",
                "Provenance");
        assertEquals(headings, page.texts("//h2"));
        assertEquals(headings, page.texts("//nav//a"));
        for (Element link : page.elements("//a[starts-with(@href, '#')]")) {
            String target = link.getAttribute("href").substring(1);
            assertEquals(1, page.elements("//*[@id='" + target + "']").size(), target);
        }
    }

    @Test
    void givesEveryNameOnlyOnceEvenWhereDrawingsAreEqual() throws Exception {
        Set<String> names = new HashSet<>();
        for (Element element : new Page(whole("a").page()).elements("//*[@id]")) {
            assertTrue(names.add(element.getAttribute("id")), element.getAttribute("id"));
        }
        assertTrue(names.contains("figure-1-c0") && names.contains("figure-2-c0"), names.toString());
    }

    @Test
    void allowsItsOwnStyleSheetAndNothingElse() throws Exception {
        Page page = new Page(whole("a").page());
        byte[] css = page.elements("//style").get(0).getTextContent().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css));
        String policy = page.elements("//meta[@http-equiv]").get(0).getAttribute("content");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-" + hash + "';"), policy);
        assertEquals(1, page.elements("//style").size());
        assertEquals(
                List.of(), page.elements("//script | //link | //img | //iframe | //object | //@style/.. | //@src/.."));
    }

    @Test
    void showsCutFlowsWithErrorsAndEffectiveNumbers() throws Exception {
        Page page = new Page(whole("a").page());
        String table = "//section[@id='cut-flows']//table";
        assertEquals("Cut | sig | bkg", page.text(table + "/thead/tr[1]/th"));
        assertEquals("100 < MET", page.text(table + "/tbody/tr[2]/th"));
        // sqrt(6.5) = 2.5495, 240.25^2 / 6.5 = 8880.0
        assertEquals(
                List.of(
                        "9500",
                        "240.2 ± 2.5",
                        "8880",
                        "47.50 ± 0.35",
                        "47.50 ± 0.35",
                        "46.88",
                        "9500",
                        "47.50 ± 0.35",
                        "47.50 ± 0.35"),
                page.texts(table + "/tbody/tr[2]/td/span"));
        assertEquals(
                List.of("20\u202f000", "512.5 ± 3.7", "18\u202f760", "20\u202f000"),
                page.texts(table + "/tbody/tr[1]/td/span"));
    }

    @Test
    void breaksCutFlowsOfManyGroupsIntoTablesThatFitOnPaper() throws Exception {
        List<String> groups = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        Page page = new Page(new ToyRun(folder)
                .show(Exhibit.Kind.CUT_FLOW, "x", "Cut-flow x", Samples.cutFlow("x", groups))
                .page());
        assertEquals(List.of("Cut-flow x", "Cut-flow x, continued"), page.texts("//section[@id='cut-flows']//caption"));
        assertEquals(
                List.of("Cut", "a", "b", "c", "d", "e", "f", "Cut", "g", "h"),
                page.texts("//section[@id='cut-flows']//thead/tr[1]/th"));
    }

    @Test
    void tellsFitsInWordsWithErrorsToTwoDigits() throws Exception {
        Page page = new Page(whole("a").page());
        assertEquals("The fit of gaussian to m4l converged in 3 steps.", page.text("//article/p[1]"));
        assertEquals("χ²/ndf = 12.7/10, probability 0.243", page.text("//article/p[@class='quality']"));
        assertEquals("124.97 ± 0.12 | 2.5 | 40.0 ± 5.0", page.text("//article/div[1]//td[1]"));
        assertEquals(" | fixed | ", String.join(" | ", page.texts("//article/div[1]//td[2]")));
        // 0.1234 / sqrt(0.01522756 * 25)
        assertEquals("1.000 | 0.200 | 0.200 | 1.000", page.text("//article/details//td"));
    }

    @Test
    void marksAFitThatDescribesTheDataPoorly() throws Exception {
        Page poor = new Page(new ToyRun(folder)
                .show(Exhibit.Kind.FIT, "f", "f", Samples.fit(true, "converged", 0.00036))
                .show(Exhibit.Kind.FIT, "g", "g", Samples.fit(true, "converged", 0))
                .page());
        assertEquals(
                List.of(
                        "χ²/ndf = 12.7/10, probability 0.00036 describes the data poorly",
                        "χ²/ndf = 12.7/10, probability below 10⁻³⁰⁰ describes the data poorly"),
                poor.texts("//article/p[@class='quality']"));
    }

    @Test
    void marksAFailedFitAndClaimsNothingFromIt() throws Exception {
        Page page = new Page(new ToyRun(folder)
                .show(Exhibit.Kind.FIT, "f", "f", Samples.fit(false, "failed: the minimum is at the edge"))
                .page());
        assertEquals("fit failed", page.elements("//article").get(0).getAttribute("class"));
        assertEquals(
                "✗ fit failed The fit of gaussian to m4l failed: the minimum is at the edge.",
                page.text("//article/p[1]"));
        assertEquals("124.971 | 2.5 | 40", page.text("//article/div[1]//td[1]"));
        assertFalse(page.text("//article").contains("ndf"), page.text("//article"));
        assertFalse(page.text("//article").contains("Correlations"));
    }

    @Test
    void showsFiguresWithTheirFilesAndRecipeLines() throws Exception {
        Page page = new Page(whole("a").page());
        Element svg = page.elements("//figure//*[local-name()='svg']").get(0);
        assertEquals("img", svg.getAttribute("role"));
        assertEquals("mass. Shows the mass.", svg.getAttribute("aria-label"));
        assertEquals("figures/mass.pdf", page.elements("//figcaption//a").get(0).getAttribute("href"));
        assertEquals(List.of("PDF", "SVG", "PNG"), page.texts("//figure[2]//span[@class='files']/a"));
        assertEquals(
                1,
                page.elements("//figcaption//a[@href='figures/mass~20~again.svg']")
                        .size());
        assertEquals("Recipe: toy.yaml:5", page.texts("//figcaption//summary").get(0));
        assertEquals(
                "4 harsh: 5 MET: [100, null]", page.texts("//figcaption//pre").get(0));
    }

    @Test
    void leavesOutADrawingThatCouldRunSomething() throws Exception {
        Page page = new Page(new ToyRun(folder)
                .show(Exhibit.Kind.FIGURE, "f", "f", Samples.drawing("</text><script>alert(1)</script><text>"))
                .page());
        assertTrue(page.text("//figure").contains("so it is not shown here"));
        assertEquals(1, page.elements("//figcaption//a[@href='figures/f.svg']").size());
    }

    @Test
    void showsHeadlineNumbersWithWhatBelongsToThem() throws Exception {
        Page page = new Page(whole("a").page());
        assertEquals("5.963 σ", page.text("//section[@id='headline']//p[@class='value']"));
        assertEquals(
                "entries 1234 | sum of weights 56.5 | p-value 2.5×10⁻⁹",
                page.text("//section[@id='headline']//dl/div"));
        assertEquals(
                "5.96342",
                page.elements("//section[@id='headline']//data").get(0).getAttribute("value"));
    }

    @Test
    void accountsForEveryEntryOfTheInputs() throws Exception {
        Page page = new Page(whole("a").page());
        assertEquals(
                "Sample | Input | Declared | Read | MET missing | Recipe",
                page.text("//section[@id='inputs']//thead//th"));
        assertEquals(
                "zjets.csv | 20\u202f040 | 20\u202f000 | 40 | toy.yaml:5", page.text("//section[@id='inputs']//td"));
    }

    @Test
    void saysFirstWhatFailedAndWhatToDo() throws Exception {
        Page page = new Page(new ToyRun(folder)
                .failed("cuts.harsh", "`cuts.harsh` failed: no events are left", "loosen the cut on MET")
                .blocked("fits.one")
                .exhibit(Exhibit.Kind.FIT, "fits.one", "one", "fits.one")
                .headline("significance.discovery", "z", NodeOutcome.Status.BLOCKED)
                .page());
        assertEquals("1 of 3 steps failed, 2 could not start because of that; 0 are done.", page.text("//header/p"));
        assertEquals("What failed", page.texts("//h2").get(0));
        String problems = page.text("//section[@id='problems']");
        assertTrue(problems.contains("`cuts.harsh` failed: no events are left"), problems);
        assertTrue(problems.contains("What to do: loosen the cut on MET"), problems);
        assertTrue(problems.contains("fits.one, significance.discovery"), problems);
        assertTrue(problems.contains("MET: [100, null]"), problems);
        assertEquals("one (fits.one)", page.text("//section[@id='fits']//li"));
        assertEquals("not computed", page.text("//p[@class='value missing']"));
    }

    @Test
    void keepsStackTracesOutOfThePage() throws Exception {
        Problem ours = Problem.of(ErrorCode.E0900, ToyRun.place(), "failed by a mistake in the step toy")
                .withNote("\tat java.base/java.lang.Thread.run(Thread.java:840)")
                .withHelp("please report it");
        String page = new ToyRun(folder).failed("x", ours).page();
        assertFalse(page.contains("Thread.java"));
        assertTrue(page.contains("please report it"));
    }

    @Test
    void endsWithWhatWasRunAndHowToCiteIt() throws Exception {
        Page page = new Page(whole("a").page());
        String provenance = page.text("//section[last()][@id='provenance']");
        for (String part : List.of("Fivesigma 1.2.3", "Seed 7", "Recipe digest ", "version 1.2.3, Apache-2.0")) {
            assertTrue(provenance.contains(part), provenance);
        }
        assertTrue(page.text("//section[@id='provenance']//pre").contains("@software{fivesigma,"));
    }

    @Test
    void showsFirstWhichPublishedFiguresDiffer() throws Exception {
        Page page = new Page(new ToyRun(folder)
                .verdict(Samples.verdict("a", "1", 1, 0, Optional.of(1.0), Verdict.Outcome.REPRODUCED))
                .verdict(Samples.verdict("b", "2", 2, 0, Optional.of(3.0), Verdict.Outcome.DIFFERS))
                .verdict(Samples.verdict("c", "3", 3, 0, Optional.of(3.0), Verdict.Outcome.REPRODUCED))
                .verdict(Samples.verdict("d", "4", 4, 0, Optional.empty(), Verdict.Outcome.NOT_COMPUTABLE))
                .page());
        assertEquals(List.of("b", "d", "a", "c"), page.texts("//section[@id='published']//tbody//th"));
    }

    @Test
    void stampsWhatLacksTheEventsOfFilesThatWereLeftOut() throws Exception {
        Accounting read = new Accounting("top-1.root", 10, 10, Map.of());
        Page page = new Page(whole("a")
                .input("Top", read, Accounting.skipped("top-2.root", 12, "it ends early"))
                .page());
        assertEquals(
                "Input files left out: top-2.root. They cannot be read, and the recipe says on-bad-file: skip;"
                        + " every number and figure lacks their events.",
                page.text("//body/p[@class='stamp']"));
        for (String exhibit : List.of("//section[@id='cut-flows']//caption", "//figcaption", "//article/h3")) {
            assertTrue(page.text(exhibit).contains("Input files left out"), exhibit);
        }
        assertTrue(page.text("//style").contains("@top-center { content: \"Input files left out\""));
        assertFalse(whole("b").input("Top", read).page().contains("left out"));
    }

    @Test
    void stampsSimulatedSamplesLoudly() throws Exception {
        Page page = new Page(whole("a").simulated("four leptons by hand").page());
        assertEquals(
                "Simulated stand-in: four leptons by hand. Nothing on this page was measured.",
                page.text("//body/p[@class='stamp']"));
        for (String exhibit : List.of(
                "//section[@id='cut-flows']//caption",
                "//figcaption",
                "//article/h3",
                "//section[@id='published']//caption")) {
            assertTrue(page.text(exhibit).contains("Simulated stand-in"), exhibit);
        }
        assertTrue(page.text("//style").contains("@top-center { content: \"Simulated stand-in\""));
        assertFalse(whole("b").page().contains("Simulated"));
    }

    @Test
    void isEqualToTheByteHoweverAndWhereverItWasComputed() throws Exception {
        String first = whole("a")
                .done("last", Samples.accounting("x"), NodeOutcome.Status.COMPUTED)
                .page();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(
                    first,
                    whole("b")
                            .done("last", Samples.accounting("x"), NodeOutcome.Status.HIT)
                            .page());
        } finally {
            Locale.setDefault(before);
        }
        assertFalse(first.contains(folder.toString()));
    }

    @Test
    void leavesTheFolderOfTheRecipeOutOfThePage() throws Exception {
        ToyRun run = whole("a");
        RunFolder.Texts texts = new RunFolder.Texts(
                "/home/ana/toy.yaml",
                ToyRun.RECIPE,
                "seed: 7   # /home/ana/toy.yaml:2\nx: 1  # /home/ana/sub/base.yaml:3\n");
        Problem problem = Problem.of(ErrorCode.E0601, new Place("/home/ana/toy.yaml", 5, 5, 3), "m")
                .withMark(new Place("/home/ana/sub/base.yaml", 3, 1, 1), "given here");
        run.failed("x", problem);
        String page =
                new ReportPage(run.result(), run.identity(), new Exhibits(run.result(), run.store()), texts).html();
        assertFalse(page.contains("/home/ana"), page);
        assertTrue(page.contains("# toy.yaml:2\nx: 1  # sub/base.yaml:3"));
        assertTrue(page.contains("sub/base.yaml:3: given here"));
    }
}

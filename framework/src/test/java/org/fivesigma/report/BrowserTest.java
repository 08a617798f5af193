package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in a real browser, opened from the disk; skipped where there is no Chromium. */
final class BrowserTest {
    private static final double MOST_MILLISECONDS = 2000;

    @TempDir
    private Path folder;

    private Path written(ToyRun run) throws Exception {
        return new RunFolder(new RunFolders(folder.resolve("runs")), run.store())
                .write("toy", run.result(), run.identity(), run.texts(), Optional.empty())
                .folder()
                .resolve("report.html");
    }

    private Browser browser() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "there is no Chromium on this machine");
        return Browser.start(program.get(), folder.resolve("profile"));
    }

    /** Nothing but the page itself is asked for, nothing is refused, nothing pops up, and every link leads somewhere. */
    private static void requireQuiet(Browser browser, Path report) throws Exception {
        List<String> asked = new ArrayList<>();
        for (JsonNode request : browser.events("Network.requestWillBeSent")) {
            String url = request.at("/request/url").asText();
            // pictures within the page are no requests
            asked.addAll(url.startsWith("data:") ? List.of() : List.of(url));
        }
        assertEquals(List.of(report.toUri().toString()), asked);
        for (String kind : List.of(
                "Log.entryAdded",
                "Runtime.consoleAPICalled",
                "Runtime.exceptionThrown",
                "Page.javascriptDialogOpening",
                "Page.windowOpen")) {
            assertEquals(List.of(), browser.events(kind), kind);
        }
        requireLinks(browser, report);
    }

    private static void requireLinks(Browser browser, Path report) throws Exception {
        JsonNode lost = browser.evaluate("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                + ".filter(href => href[0] == '#' && !document.getElementById(href.slice(1)))");
        assertEquals("[]", lost.toString());
        JsonNode files = browser.evaluate("[...document.querySelectorAll('a')]"
                + ".filter(a => a.getAttribute('href')[0] != '#').map(a => a.href)");
        assertTrue(files.size() > 0);
        for (JsonNode file : files) {
            Path path = Path.of(URI.create(file.asText()));
            assertTrue(path.startsWith(report.getParent()) && Files.isRegularFile(path), file.asText());
        }
    }

    @Test
    void aBigReportOpensInUnderTwoSecondsAndAsksForNothing() throws Exception {
        Path report = written(BigRun.in(folder.resolve("store")));
        try (Browser browser = browser()) {
            browser.open(report);
            double milliseconds = browser.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
                    .asDouble();
            System.out.printf(Locale.ROOT, "%d bytes open in %.0f ms%n", Files.size(report), milliseconds);
            assertTrue(milliseconds > 0 && milliseconds < MOST_MILLISECONDS, milliseconds + " ms");
            requireQuiet(browser, report);
        }
    }

    /** On a narrow screen tables and texts scroll or break, and the page never moves sideways. */
    private static void requireNarrow(Browser browser) throws Exception {
        browser.resize(400, 800);
        String beyond = "[...document.querySelectorAll('main *, nav *, .stamp')].filter(e => !e.closest('.scroll, pre')"
                + " && e.getBoundingClientRect().right > 401).slice(0, 9).map(e => e.tagName + '.' + e.className"
                + " + ' in ' + e.parentElement.tagName + '.' + e.parentElement.className)";
        JsonNode width = browser.evaluate("document.documentElement.scrollWidth");
        assertTrue(width.asInt() <= 400, () -> width + " pixels wide: " + evaluated(browser, beyond));
    }

    private static String evaluated(Browser browser, String expression) {
        try {
            return browser.evaluate(expression).toString();
        } catch (Exception failure) {
            return failure.toString();
        }
    }

    @Test
    void theFirstScreenShowsResultWarningsAndVerdicts() throws Exception {
        ToyRun run = BigRun.in(folder.resolve("store"), 3)
                .number("models.bdt.auc", Measure.of(0.9, 0.01))
                .headline("significance.discovery", "z", NodeOutcome.Status.COMPUTED)
                .number("significance.discovery", Measure.of(5.96))
                .number("significance.discovery.p-value", Measure.of(1e-9));
        for (int i = 0; i < 12; i++) {
            run.verdict(Samples.verdict("yield." + i, "93", 93, 0, Optional.of(93.0), Verdict.Outcome.REPRODUCED));
        }
        for (String warning : List.of("The search is at the edge of depth.", "Seeds move the score by 0.002.")) {
            run.warning(warning);
        }
        Path report = written(run);
        try (Browser browser = browser()) {
            browser.resize(1280, 800);
            browser.open(report);
            for (String first : List.of("#headline", "#warnings", "#published table")) {
                String bottom = "document.querySelector('" + first + "').getBoundingClientRect().bottom";
                assertTrue(browser.evaluate(bottom).asDouble() <= 800, first);
            }
            requireNarrow(browser);
        }
    }

    @Test
    void whatAReportMustNotDoWouldBeNoticed() throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<img src='missing.png'><a href='#nowhere'>x</a><script>console.log('x'); throw 'x'</script>");
        try (Browser browser = browser()) {
            browser.open(page);
            assertEquals(2, browser.events("Network.requestWillBeSent").size());
            assertEquals(1, browser.events("Log.entryAdded").size());
            assertEquals(1, browser.events("Runtime.consoleAPICalled").size());
            assertEquals(1, browser.events("Runtime.exceptionThrown").size());
            assertThrows(AssertionError.class, () -> requireQuiet(browser, page));
            assertThrows(AssertionError.class, () -> requireLinks(browser, page));
        }
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        List<String> payloads = HostileTexts.all();
        Path report = written(HostileRun.in(folder.resolve("store"), payloads));
        try (Browser browser = browser()) {
            browser.open(report);
            requireQuiet(browser, report);
            assertEquals(0, browser.evaluate("document.scripts.length").asInt());
            List<String> plain = payloads.stream()
                    .filter(payload -> payload.codePoints().noneMatch(HostileTexts::isShownOtherwise))
                    .toList();
            String lost = "(() => { const seen = document.body.textContent; return "
                    + new ObjectMapper().writeValueAsString(plain) + ".filter(text => !seen.includes(text)); })()";
            assertEquals("[]", browser.evaluate(lost).toString());
            requireNarrow(browser);
        }
    }

    @Test
    void everythingIsReachedByKeyboardAndShowsWhereOneIs() throws Exception {
        Path report = written(new ToyRun(folder.resolve("store"))
                .show(Exhibit.Kind.CUT_FLOW, "harsh", "Cut-flow harsh", Samples.cutFlow("harsh", List.of("sig", "bkg")))
                .show(Exhibit.Kind.FIGURE, "mass", "mass", Samples.drawing("m4l"))
                .model(BigRun.model())
                .searched("bdt", BigRun.trials())
                .number("models.bdt.test.auc", Measure.of(0.9)));
        try (Browser browser = browser()) {
            browser.open(report);
            browser.tab();
            String skips = "document.activeElement.getAttribute('href') == '#content'"
                    + " && document.activeElement.getBoundingClientRect().left >= 0"
                    + " && getComputedStyle(document.activeElement).outlineStyle == 'solid'";
            assertTrue(browser.evaluate(skips).asBoolean());
            browser.tab();
            assertTrue(browser.evaluate("document.activeElement.closest('nav') != null")
                    .asBoolean());
            String unreachable =
                    "[...document.querySelectorAll('a, summary, .scroll, pre')].filter(e => e.tabIndex < 0).length";
            assertEquals(0, browser.evaluate(unreachable).asInt());
            String jumps =
                    "(() => { let last = 1; return [...document.querySelectorAll('h1, h2, h3, h4')].filter(h => {"
                            + " const level = +h.tagName[1]; const jump = level > last + 1; last = level; return jump; }).length; })()";
            assertEquals(0, browser.evaluate(jumps).asInt());
        }
    }
}

package org.fivesigma.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.plan.Blinding;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.Stylesheet;
import org.fivesigma.run.RunResult;

/** Writes {@code report.html}: one page that needs nothing else, runs nothing, and is equal to the byte for equal analyses. */
final class ReportPage {
    private final ReportContents contents;

    ReportPage(RunResult result, RunIdentity identity, Exhibits exhibits, RunFolder.Texts texts) {
        RecipeText recipe = new RecipeText(texts.file(), texts.recipe());
        this.contents = new ReportContents(result, identity, exhibits, recipe, texts.resolved());
    }

    String html() throws IOException {
        List<Section> first = shown(first());
        List<Section> shown = new ArrayList<>(first);
        shown.addAll(shown(others()));
        Html html = new Html();
        html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
        head(html);
        html.open("body");
        html.link("#content", "Skip to the results", "class", "skip");
        stamp(html);
        navigation(html, shown);
        html.open("main", "id", "content");
        new ReportHeader(contents).write(html);
        html.open("div", "class", "first");
        write(html, first);
        html.close();
        write(html, shown.subList(first.size(), shown.size()));
        return html.close().close().close().page();
    }

    private static void write(Html html, List<Section> sections) throws IOException {
        for (Section section : sections) {
            html.open("section", "id", section.id(), "aria-labelledby", section.id() + "-heading");
            html.element("h2", section.title(), "id", section.id() + "-heading");
            section.write(html);
            html.close();
        }
    }

    private static List<Section> shown(List<Section> sections) throws IOException {
        List<Section> shown = new ArrayList<>();
        for (Section section : sections) {
            if (!section.isEmpty()) {
                shown.add(section);
            }
        }
        return shown;
    }

    /** What is to be seen without scrolling: what came out, what to beware of, and whether it is what was expected. */
    private List<Section> first() {
        return List.of(
                new ProblemSection(contents),
                new HeadlineSection(contents),
                new WarningSection(contents),
                new VerdictSection(contents));
    }

    private List<Section> others() throws IOException {
        FigureSheet figures = new FigureSheet(contents);
        return List.of(
                new CutFlowSection(contents),
                new FitSection(contents),
                new ModelSection(contents, figures),
                new FigureSection(contents, figures),
                new ExportSection(contents),
                new InputSection(contents),
                new NumberSection(contents),
                new ProvenanceSection(contents));
    }

    private void head(Html html) throws IOException {
        Stylesheet style = style();
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", style.policy());
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", contents.identity().title());
        style.write(html);
        html.close();
    }

    /** What is printed carries the stamp on each page. */
    private Stylesheet style() throws IOException {
        RunResult result = contents.result();
        List<String> sheets = new ArrayList<>(List.of("report.css"));
        if (result.plan().isSimulated()) {
            sheets.add("simulated.css");
        }
        if (!result.plan().isSimulated() && !result.skipped().isEmpty()) {
            sheets.add("incomplete.css");
        }
        if (result.plan().blinding().isPresent()) {
            sheets.add(result.plan().blinding().hides() ? "blinded.css" : "unblinded.css");
        }
        return Stylesheet.of(ReportPage.class, sheets.toArray(String[]::new));
    }

    private void stamp(Html html) {
        List<Accounting> skipped = contents.result().skipped();
        if (!skipped.isEmpty()) {
            html.open("p", "class", "stamp", "role", "note");
            html.element("strong", "Input files left out: ");
            html.text(skipped.stream().map(Accounting::name).collect(Collectors.joining(", ")));
            html.text(
                            ". They cannot be read, and the recipe says on-bad-file: skip; every number and figure lacks their events.")
                    .close();
        }
        if (contents.result().plan().isSimulated()) {
            html.open("p", "class", "stamp", "role", "note");
            html.element("strong", "Simulated stand-in: ");
            html.text(contents.result().plan().simulated());
            html.text(". Nothing on this page was measured.").close();
        }
        blinding(html, contents.result().plan().blinding());
    }

    private static void blinding(Html html, Blinding blinding) {
        if (!blinding.isPresent()) {
            return;
        }
        html.open("p", "class", "stamp", "role", "note");
        html.element("strong", blinding.stamp() + ": ");
        html.text(blinding.sentence());
        html.text(
                        blinding.hides()
                                ? ", and not counted; every number, table, figure and export lacks them."
                                : ", although the recipe hides them; unblinded.log beside the runs tells when.")
                .close();
    }

    private void navigation(Html html, List<Section> shown) {
        html.open("nav", "aria-label", "Contents").open("ul");
        for (Section section : shown) {
            html.open("li").link("#" + section.id(), section.title()).close();
        }
        html.close();
        if (!contents.stamp().isEmpty()) {
            html.element("span", contents.stamp(), "class", "tag simulated", "aria-hidden", "true");
        }
        html.close();
    }
}

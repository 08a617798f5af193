package org.fivesigma.report;

import java.io.IOException;
import java.util.Optional;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.InlineSvg;

/** Shows every figure, with its files to take away and the recipe lines that made it. */
final class FigureSection implements Section {
    /** Drawings of more pixels than one panel has get the whole width of the page. */
    private static final double WIDE = 760;

    private final ReportContents contents;

    FigureSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public String title() {
        return "Figures";
    }

    @Override
    public boolean isEmpty() throws IOException {
        return !contents.exhibits().has(Exhibit.Kind.FIGURE);
    }

    @Override
    public void write(Html html) throws IOException {
        html.open("div", "class", "figures");
        int number = 0;
        for (Exhibits.Shown<Drawing> shown : contents.exhibits().of(Exhibit.Kind.FIGURE, Drawing.class)) {
            number++;
            figure(html, number, shown.exhibit(), shown.content());
        }
        html.close();
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.FIGURE));
    }

    private void figure(Html html, int number, Exhibit exhibit, Drawing drawing) {
        String file = ExhibitFile.of("figures", exhibit);
        Optional<InlineSvg> svg = InlineSvg.of(drawing.svg(), "figure-" + number + "-", label(exhibit, drawing));
        boolean wide = svg.filter(shown -> shown.width() > WIDE).isPresent();
        html.open("figure", "id", "figure-" + number, "class", wide ? "wide-figure" : "single");
        html.open("div", "class", "drawing");
        if (svg.isPresent()) {
            svg.get().write(html);
        } else {
            html.element(
                    "p",
                    "This drawing holds more than shapes and texts, so it is not shown here; open its file instead.");
        }
        html.close().open("figcaption");
        html.element("strong", "Figure " + number + ". ").text(exhibit.title() + ". ");
        if (!contents.stamp().isEmpty()) {
            html.element("span", contents.stamp(), "class", "tag simulated").text(" ");
        }
        html.link(file + ".pdf", "PDF").text(" ").link(file + ".svg", "SVG");
        new RecipeLines(contents.recipe()).write(html, exhibit.place());
        html.close().close();
    }

    private static String label(Exhibit exhibit, Drawing drawing) {
        return drawing.description().isBlank() ? exhibit.title() : exhibit.title() + ". " + drawing.description();
    }
}

package org.fivesigma.report;

import java.util.List;
import org.fivesigma.report.html.Html;

/** Shows every figure that is of no model, with its files to take away and the recipe lines that made it. */
final class FigureSection implements Section {
    private final ReportContents contents;
    private final FigureSheet figures;

    FigureSection(ReportContents contents, FigureSheet figures) {
        this.contents = contents;
        this.figures = figures;
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
    public boolean isEmpty() {
        return figures.general().isEmpty() && figures.missing().isEmpty();
    }

    @Override
    public void write(Html html) {
        cards(html, contents, figures.general());
        MissingExhibits.write(html, figures.missing());
    }

    /** Writes figures in a grid of cards. */
    static void cards(Html html, ReportContents contents, List<FigureView> figures) {
        if (figures.isEmpty()) {
            return;
        }
        html.open("div", "class", "figures");
        figures.forEach(figure -> figure.write(html, contents));
        html.close();
    }
}

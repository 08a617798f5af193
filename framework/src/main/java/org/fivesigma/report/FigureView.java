package org.fivesigma.report;

import java.util.List;
import java.util.Locale;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.report.html.Html;

/**
 * A figure on the page: a card with its picture, its caption and its files.
 *
 * @param number its number on the page, from 1
 * @param exhibit what the plan says of it
 * @param label what it shows, for readers who cannot see it
 * @param picture what is to be seen
 * @param endings the forms that its files have
 */
record FigureView(int number, Exhibit exhibit, String label, FigurePicture picture, List<String> endings) {
    /** Writes the card, with the recipe lines that made the figure. */
    void write(Html html, ReportContents contents) {
        html.open("figure", "id", "figure-" + number, "class", picture.isWide() ? "wide-figure" : "single");
        picture.write(html, label);
        html.open("figcaption");
        html.element("strong", "Figure " + number + ". ").text(exhibit.title() + ". ");
        if (!contents.stamp().isEmpty()) {
            html.element("span", contents.stamp(), "class", "tag simulated").text(" ");
        }
        files(html);
        new RecipeLines(contents.recipe()).write(html, exhibit.place());
        html.close().close();
    }

    private void files(Html html) {
        html.open("span", "class", "files");
        String path = ExhibitFile.of(PastRun.FIGURES, exhibit);
        for (String ending : endings) {
            String form = ending.toUpperCase(Locale.ROOT);
            html.link(path + "." + ending, form, "aria-label", form + " of figure " + number)
                    .text(" ");
        }
        html.close();
    }
}

package org.fivesigma.report;

import java.io.IOException;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** Tells each fit in a sentence, with its parameters; of a failed fit nothing is to be concluded, and it looks so. */
final class FitSection implements Section {
    /** What chance does less than once in a thousand fits deserves a word. */
    private static final double SMALL_PROBABILITY = 0.001;

    private final ReportContents contents;

    FitSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "fits";
    }

    @Override
    public String title() {
        return "Fits";
    }

    @Override
    public boolean isEmpty() throws IOException {
        return !contents.exhibits().has(Exhibit.Kind.FIT);
    }

    @Override
    public void write(Html html) throws IOException {
        html.open("div", "class", "fits");
        for (Exhibits.Shown<FitResult> shown : contents.exhibits().of(Exhibit.Kind.FIT, FitResult.class)) {
            fit(html, shown.exhibit(), shown.content());
        }
        html.close();
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.FIT));
    }

    private void fit(Html html, Exhibit exhibit, FitResult fit) {
        html.open("article", "class", fit.converged() ? "fit" : "fit failed");
        html.open("h3").text(exhibit.title());
        if (!contents.stamp().isEmpty()) {
            html.text(" ").element("span", contents.stamp(), "class", "tag simulated");
        }
        html.close();
        html.open("p");
        if (!fit.converged()) {
            html.element("span", "\u2717 fit failed", "class", "tag bad").text(" ");
        }
        html.text("The fit of ").element("code", fit.shape()).text(" to ");
        html.element("code", fit.data().column())
                .text(" " + fit.explanation() + ".")
                .close();
        if (fit.converged()) {
            quality(html, fit);
        } else {
            html.element("p", "The numbers below are where the fit stopped. They are no result.", "class", "note");
        }
        new ParameterTable(fit).write(html, exhibit.title());
        new RecipeLines(contents.recipe()).write(html, exhibit.place());
        html.close();
    }

    private static void quality(Html html, FitResult fit) {
        html.open("p", "class", "quality").text("\u03c7\u00b2/ndf = ");
        html.text(RoundedNumber.decimals(fit.chiSquare(), 1) + "/" + fit.degreesOfFreedom());
        html.text(", probability " + probability(fit.probability()));
        if (fit.probability() < SMALL_PROBABILITY) {
            html.text(" ").element("span", "describes the data poorly", "class", "tag warn");
        }
        html.close();
    }

    /** The smallest probabilities are smaller than any number that a computer holds. */
    private static String probability(double probability) {
        if (probability == 0) {
            return "below 10\u207b\u00b3\u2070\u2070";
        }
        return probability >= SMALL_PROBABILITY
                ? RoundedNumber.decimals(probability, 3)
                : RoundedNumber.of(probability, 2).text();
    }
}

package org.fivesigma.report;

import java.io.IOException;
import org.fivesigma.api.data.CutFlow;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.report.html.Html;

/** Shows how many events of each sample and group survive each cut in turn. */
final class CutFlowSection implements Section {
    private final ReportContents contents;

    CutFlowSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "cut-flows";
    }

    @Override
    public String title() {
        return "Cut-flows";
    }

    @Override
    public boolean isEmpty() throws IOException {
        return !contents.exhibits().has(Exhibit.Kind.CUT_FLOW);
    }

    @Override
    public void write(Html html) throws IOException {
        for (Exhibits.Shown<CutFlow> shown : contents.exhibits().of(Exhibit.Kind.CUT_FLOW, CutFlow.class)) {
            new CutFlowTable(shown.content()).write(html, shown.exhibit().title(), contents.stamp());
            new RecipeLines(contents.recipe()).write(html, shown.exhibit().place());
        }
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.CUT_FLOW));
        html.element(
                "p",
                "Efficiencies are fractions of events with binomial errors, each cut against the line above (step) and against"
                        + " all events (total). Sums of weights carry the root of the sum of squared weights;"
                        + " the effective number of events is (\u03a3w)\u00b2/\u03a3w\u00b2.",
                "class",
                "note");
    }
}

package org.fivesigma.report;

import java.util.List;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.report.html.Html;

/** Says which exhibits are missing because a step failed, so that a gap is never taken for the whole. */
final class MissingExhibits {
    private MissingExhibits() {}

    static void write(Html html, List<Exhibit> missing) {
        if (missing.isEmpty()) {
            return;
        }
        html.element("p", "Not shown, since there is no result:", "class", "note missing");
        html.open("ul", "class", "missing");
        for (Exhibit exhibit : missing) {
            html.open("li").text(exhibit.title() + " (");
            html.element("code", exhibit.origin().node()).text(")").close();
        }
        html.close();
    }
}

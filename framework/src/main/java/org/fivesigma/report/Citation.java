package org.fivesigma.report;

import org.fivesigma.report.html.Html;

/** Says how to cite what made a report, for a paper and for its list of references; as {@code CITATION.cff} does. */
final class Citation {
    private static final String TITLE =
            "Fivesigma: one readable YAML recipe to a complete signal and background analysis";

    private final RunIdentity identity;

    Citation(RunIdentity identity) {
        this.identity = identity;
    }

    void write(Html html) {
        html.open("details").element("summary", "How to cite");
        html.open("p").text("The Fivesigma authors, ");
        html.element("em", TITLE).text(", version " + identity.version() + ", Apache-2.0.");
        html.close();
        html.open("pre", "tabindex", "0").element("code", bibliography()).close();
        html.element(
                "p",
                "The recipe, its digest and the seed above name this analysis: the same recipe and data give the same results."
                        + " Cite the data and the published figures by their own sources.",
                "class",
                "note");
        html.close();
    }

    private String bibliography() {
        return String.join(
                "\n",
                "@software{fivesigma,",
                "  author  = {{The Fivesigma authors}},",
                "  title   = {{" + TITLE + "}},",
                "  version = {" + identity.version() + "},",
                "  note    = {recipe digest " + identity.recipeDigest().hex() + ", seed " + identity.seed() + "}",
                "}");
    }
}

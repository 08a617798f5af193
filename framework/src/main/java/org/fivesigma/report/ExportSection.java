package org.fivesigma.report;

import java.io.IOException;
import java.util.List;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.report.html.Html;

/** Lists the files for other programs, each with what is in it and the recipe lines that made it. */
final class ExportSection implements Section {
    private final ReportContents contents;

    ExportSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "exports";
    }

    @Override
    public String title() {
        return "Exports";
    }

    @Override
    public boolean isEmpty() throws IOException {
        return !contents.exhibits().has(Exhibit.Kind.EXPORT);
    }

    @Override
    public void write(Html html) throws IOException {
        List<Exhibits.Shown<ExportedFile>> exports = contents.exhibits().of(Exhibit.Kind.EXPORT, ExportedFile.class);
        if (!exports.isEmpty()) {
            list(html, exports);
        }
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.EXPORT));
    }

    private void list(Html html, List<Exhibits.Shown<ExportedFile>> exports) {
        html.open("ul");
        for (Exhibits.Shown<ExportedFile> shown : exports) {
            String file = ExhibitFile.of(shown.exhibit(), shown.content());
            html.open("li").link(file, file).text(": " + shown.content().summary() + " ");
            if (!contents.stamp().isEmpty()) {
                html.element("span", contents.stamp(), "class", "tag simulated").text(" ");
            }
            new RecipeLines(contents.recipe()).write(html, shown.exhibit().place());
            html.close();
        }
        html.close();
    }
}

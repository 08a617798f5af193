package org.fivesigma.report;

import org.fivesigma.report.html.Html;

/** Says what the reader should know before trusting the numbers. */
final class WarningSection implements Section {
    private final ReportContents contents;

    WarningSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "warnings";
    }

    @Override
    public String title() {
        return "Warnings";
    }

    @Override
    public boolean isEmpty() {
        return contents.result().warnings().isEmpty();
    }

    @Override
    public void write(Html html) {
        html.open("ul", "class", "warnings");
        contents.result().warnings().forEach(warning -> html.element("li", warning));
        html.close();
    }
}

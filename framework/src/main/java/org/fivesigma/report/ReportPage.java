package org.fivesigma.report;

import java.io.IOException;
import org.fivesigma.run.RunResult;

/** Writes {@code report.html}: one self-contained page. */
final class ReportPage {
    private final RunResult result;
    private final RunIdentity identity;
    private final Exhibits exhibits;
    private final RunFolder.Texts texts;

    ReportPage(RunResult result, RunIdentity identity, Exhibits exhibits, RunFolder.Texts texts) {
        this.result = result;
        this.identity = identity;
        this.exhibits = exhibits;
        this.texts = texts;
    }

    String html() throws IOException {
        return "<!doctype html><title>" + identity.title() + "</title>"
                + result.numbers().size() + texts.recipe().length() + exhibits;
    }
}

package org.fivesigma.report;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** Accounts for every entry of every input: declared = read + rejected, by reason. */
final class InputSection implements Section {
    /** What was read less what is shown would tell how many events are blinded. */
    private static final String HIDDEN = "blinded";

    private final ReportContents contents;

    InputSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "inputs";
    }

    @Override
    public String title() {
        return "Inputs";
    }

    @Override
    public boolean isEmpty() throws IOException {
        return !contents.exhibits().has(Exhibit.Kind.ACCOUNTING);
    }

    @Override
    public void write(Html html) throws IOException {
        List<Exhibits.Shown<Accounting>> inputs = contents.exhibits().of(Exhibit.Kind.ACCOUNTING, Accounting.class);
        if (!inputs.isEmpty()) {
            table(html, inputs);
        }
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.ACCOUNTING));
    }

    private void table(Html html, List<Exhibits.Shown<Accounting>> inputs) {
        Set<String> reasons = new LinkedHashSet<>();
        inputs.forEach(input -> reasons.addAll(input.content().rejected().keySet()));
        Table table = new Table(html, "Declared = read + rejected, by reason", contents.stamp(), "titled");
        table.heading("Sample", "Input", "Declared", "Read");
        reasons.forEach(table::heading);
        boolean skipped =
                inputs.stream().anyMatch(input -> input.content().skipped().isPresent());
        if (skipped) {
            table.heading("Left out because");
        }
        table.heading("Recipe");
        table.body();
        for (Exhibits.Shown<Accounting> input : inputs) {
            Accounting accounting = input.content();
            table.row();
            table.name(input.exhibit().title());
            table.cell(accounting.name());
            boolean hidden = contents.result().plan().blinding().hidesCountsOf(input.exhibit());
            table.number(hidden ? HIDDEN : RoundedNumber.count(accounting.declared()));
            table.number(hidden ? HIDDEN : RoundedNumber.count(accounting.read()));
            reasons.forEach(reason ->
                    table.number(RoundedNumber.count(accounting.rejected().getOrDefault(reason, 0L))));
            if (skipped) {
                table.cell(accounting.skipped().orElse(""));
            }
            table.cell(contents.recipe().name(input.exhibit().place()));
            table.endRow();
        }
        table.end();
    }
}

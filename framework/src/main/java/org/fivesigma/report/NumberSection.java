package org.fivesigma.report;

import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** Lists every number of the run by the name that {@code expect:} quotes. */
final class NumberSection implements Section {
    private final ReportContents contents;

    NumberSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "numbers";
    }

    @Override
    public String title() {
        return "All numbers";
    }

    @Override
    public boolean isEmpty() {
        return contents.result().numbers().isEmpty();
    }

    @Override
    public void write(Html html) {
        Map<String, Measure> numbers = contents.result().numbers();
        html.open("p")
                .text("With all digits, for programs: ")
                .link("results.json", "results.json")
                .text(".")
                .close();
        html.open("details").element("summary", numbers.size() == 1 ? "1 number" : numbers.size() + " numbers");
        Table table = new Table(html, title(), contents.stamp(), "untitled");
        table.heading("Name", "Value", "Error", "Entries", "Sum of weights");
        table.body();
        for (Map.Entry<String, Measure> number : numbers.entrySet()) {
            row(table, number.getKey(), number.getValue());
        }
        table.end();
        html.close();
    }

    private static void row(Table table, String name, Measure measure) {
        Optional<Double> error = measure.error();
        RoundedNumber rounded = RoundedNumber.of(measure.value(), error.orElse(0.0));
        boolean matched = !rounded.error().isEmpty();
        table.row();
        table.name(name);
        table.number(rounded.value() + rounded.power(), measure.value());
        table.number(
                matched
                        ? rounded.error() + rounded.power()
                        : error.map(NumberSection::text).orElse(""));
        table.number(measure.entries().map(RoundedNumber::count).orElse(""));
        table.number(measure.sumOfWeights().map(NumberSection::text).orElse(""));
        table.endRow();
    }

    private static String text(double value) {
        return RoundedNumber.of(value).text();
    }
}

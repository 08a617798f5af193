package org.fivesigma.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plan.ModelView;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** Shows all numbers of one model: part by part, with and without weights, and what the training and other steps tell. */
final class AssessedTables {
    /** Longer tables open on demand. */
    private static final int LONG = 16;

    /** What stands before the others, as the names of the numbers begin, and what it is called. */
    private static final Map<String, String> TOPICS =
            Map.of("", "Of the training", "search", "Of the search", "overtraining", "Training against test");

    private final AssessedNumbers numbers;
    private final String stamp;

    AssessedTables(AssessedNumbers numbers, String stamp) {
        this.numbers = numbers;
        this.stamp = stamp;
    }

    void write(Html html, ModelView model) {
        html.open("div", "class", "tables");
        if (!numbers.weighted().isEmpty()) {
            byPart(html, "Numbers of " + model.name() + " by part", numbers.weighted());
        }
        numbers.others().forEach((topic, values) -> others(html, topic, values));
        html.close();
        if (!numbers.unweighted().isEmpty()) {
            html.open("details").element("summary", "Each event counted once, whatever its weight");
            byPart(html, "Numbers of " + model.name() + " by part, without weights", numbers.unweighted());
            html.close();
        }
    }

    private void byPart(Html html, String title, List<String> measures) {
        Table table = new Table(html, title, stamp, "titled narrow");
        table.heading("Number");
        numbers.parts().forEach(table::heading);
        table.body();
        for (String measure : measures) {
            table.row();
            table.name(measure);
            for (String part : numbers.parts()) {
                cell(table, numbers.of(measure, part));
            }
            table.endRow();
        }
        table.end();
    }

    private void others(Html html, String topic, Map<String, Measure> values) {
        String title = TOPICS.getOrDefault(topic, topic);
        boolean folded = values.size() > LONG;
        if (folded) {
            html.open("details").element("summary", title + ": " + values.size() + " numbers");
        }
        Table table = new Table(html, title, stamp, "titled narrow");
        table.heading("Number", "Value");
        table.body();
        values.forEach((name, measure) -> {
            table.row();
            table.name(name);
            cell(table, Optional.of(measure));
            table.endRow();
        });
        table.end();
        if (folded) {
            html.close();
        }
    }

    private static void cell(Table table, Optional<Measure> measure) {
        if (measure.isPresent()) {
            table.number(text(measure.get()), measure.get().value());
        } else {
            table.number("\u2013");
        }
    }

    static String text(Measure measure) {
        return RoundedNumber.of(measure.value(), measure.error().orElse(0.0)).text();
    }
}

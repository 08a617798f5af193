package org.fivesigma.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plan.ModelView;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** Shows all numbers of one model: part by part, with and without weights, and what the training and other steps tell. */
final class AssessedTables {
    /** What the numbers of no part tell of, as their names begin, and what it is called. */
    private static final Map<String, String> TOPICS = Map.of(
            "", "Of the training",
            "overtraining", "Training against test",
            "thresholds", "Best thresholds",
            "search", "Of the search",
            "inputs", "Of the inputs",
            "correlations", "Strongest correlations",
            "curves", "Along the training",
            "calibration", "Calibration",
            "importance", "Importance");

    /** What is asked first; the figures say the rest, whose numbers open on demand. */
    private static final List<String> ASKED_FIRST = List.of("", "overtraining", "thresholds");

    private final AssessedNumbers numbers;
    private final String stamp;

    AssessedTables(AssessedNumbers numbers, String stamp) {
        this.numbers = numbers;
        this.stamp = stamp;
    }

    void write(Html html, ModelView model) {
        Map<String, Map<String, Measure>> more = new LinkedHashMap<>(numbers.others());
        html.open("div", "class", "tables");
        if (!numbers.weighted().isEmpty()) {
            byPart(html, "Numbers of " + model.name() + " by part", numbers.weighted());
        }
        for (String topic : ASKED_FIRST) {
            if (more.containsKey(topic)) {
                others(html, topic, more.remove(topic));
            }
        }
        html.close();
        if (!numbers.unweighted().isEmpty()) {
            html.open("details").element("summary", "Each event counted once, whatever its weight");
            byPart(html, "Numbers of " + model.name() + " by part, without weights", numbers.unweighted());
            html.close();
        }
        if (!more.isEmpty()) {
            html.open("details").element("summary", "More numbers of " + model.name());
            html.open("div", "class", "tables");
            more.forEach((topic, values) -> others(html, topic, values));
            html.close().close();
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

package org.fivesigma.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.ModelView;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;

/** Compares the models by how well they tell signal from background in each part, and tells how each was made. */
final class ModelSection implements Section {
    private static final List<String> PARTS = List.of("training", "validation", "test");
    private static final List<String> MEASURES = List.of("accuracy", "auc", "log-loss");

    private final ReportContents contents;

    ModelSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public String title() {
        return "Models";
    }

    @Override
    public boolean isEmpty() {
        return contents.result().plan().models().isEmpty();
    }

    @Override
    public void write(Html html) {
        List<ModelView> models = contents.result().plan().models();
        comparison(html, models);
        html.open("div", "class", "fits");
        models.forEach(model -> model(html, model));
        html.close();
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.MODEL));
    }

    private void comparison(Html html, List<ModelView> models) {
        List<String> parts = PARTS.stream()
                .filter(part -> models.stream().anyMatch(model -> has(model, part)))
                .toList();
        List<String> measures = parts.isEmpty() ? List.of() : MEASURES;
        Table table = new Table(html, "Models compared", contents.stamp(), "titled");
        table.headingBeside("Model", 2);
        table.headingBeside("Kind", 2);
        table.headingBeside("Training set", 2);
        table.headingBeside("Features", 2);
        measures.forEach(measure -> table.headingAbove(words(measure), parts.size()));
        table.nextHeadings();
        measures.forEach(measure -> parts.forEach(table::heading));
        table.body();
        for (ModelView model : models) {
            table.row();
            table.name(model.name());
            table.code(model.kind());
            table.cell(model.training());
            table.number(Integer.toString(model.features().size()));
            measures.forEach(measure -> parts.forEach(part -> cell(table, number(model, part + "." + measure))));
            table.endRow();
        }
        table.end();
    }

    private static void cell(Table table, Optional<Measure> number) {
        if (number.isEmpty()) {
            table.cell("");
            return;
        }
        Measure measure = number.get();
        table.number(
                RoundedNumber.of(measure.value(), measure.error().orElse(0.0)).text(), measure.value());
    }

    private boolean has(ModelView model, String part) {
        return MEASURES.stream()
                .anyMatch(measure -> number(model, part + "." + measure).isPresent());
    }

    private Optional<Measure> number(ModelView model, String name) {
        return Optional.ofNullable(contents.result().numbers().get(model.number(name)));
    }

    private static String words(String measure) {
        return measure.equals("auc")
                ? "Area under the ROC curve"
                : measure.equals("accuracy") ? "Accuracy" : "Log loss";
    }

    private void model(Html html, ModelView model) {
        html.open("article", "class", "fit");
        html.open("h3").text(model.name());
        if (!contents.stamp().isEmpty()) {
            html.text(" ").element("span", contents.stamp(), "class", "tag simulated");
        }
        html.close();
        html.open("p").element("code", model.kind()).text(" learns from ");
        html.element("code", model.training()).text(": ");
        html.text(String.join(", ", model.features()));
        html.text(model.scale().equals("none") ? "." : ", scaled by " + model.scale() + ".")
                .close();
        Optional<Trials> trials =
                Optional.ofNullable(contents.result().searches().get(model.name()));
        settings(html, model, trials.isPresent());
        trials.ifPresent(found -> new Leaderboard(found, contents.stamp()).write(html, model));
        new RecipeLines(contents.recipe()).write(html, model.place());
        html.close();
    }

    private static void settings(Html html, ModelView model, boolean searched) {
        html.open("details").element("summary", searched ? "What all candidates have in common" : "Settings");
        html.open("p").element("code", pairs(model.settings())).close();
        html.close();
        if (!model.search().isEmpty()) {
            html.open("p").text("A " + model.search() + " search over ");
            html.element("code", pairs(model.varied())).text(".").close();
        }
    }

    private static String pairs(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + ": " + setting.getValue())
                .collect(Collectors.joining(", "));
    }
}

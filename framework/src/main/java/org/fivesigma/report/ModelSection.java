package org.fivesigma.report;

import java.util.LinkedHashMap;
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

    /** What is compared, and what it is called. */
    private static final Map<String, String> MEASURES = measures();

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
        html.open("div", "class", "models");
        models.forEach(model -> model(html, model));
        html.close();
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.MODEL));
    }

    private void comparison(Html html, List<ModelView> models) {
        boolean judged = models.stream().anyMatch(model -> !parts(model).isEmpty());
        Table table = new Table(html, "Models compared", contents.stamp(), "titled parts");
        table.heading("Model", "Kind", "Training set", "Features");
        if (judged) {
            table.heading("");
            MEASURES.keySet().forEach(measure -> table.heading(MEASURES.get(measure)));
        }
        table.body();
        for (ModelView model : models) {
            table.row();
            table.name(model.name());
            table.cell(model.kind());
            table.cell(model.training());
            table.number(Integer.toString(model.features().size()));
            if (judged) {
                List<String> parts = parts(model);
                table.numbers(parts);
                MEASURES.keySet()
                        .forEach(measure -> table.numbers(parts.stream()
                                .map(part -> text(number(model, part + "." + measure)))
                                .toList()));
            }
            table.endRow();
        }
        table.end();
    }

    private static String text(Optional<Measure> number) {
        return number.map(measure -> RoundedNumber.of(
                                measure.value(), measure.error().orElse(0.0))
                        .text())
                .orElse("\u2013");
    }

    /** The parts that have events to judge a model by. */
    private List<String> parts(ModelView model) {
        return PARTS.stream()
                .filter(part -> MEASURES.keySet().stream()
                        .anyMatch(measure -> number(model, part + "." + measure).isPresent()))
                .toList();
    }

    private Optional<Measure> number(ModelView model, String name) {
        return Optional.ofNullable(contents.result().numbers().get(model.number(name)));
    }

    private static Map<String, String> measures() {
        Map<String, String> measures = new LinkedHashMap<>();
        measures.put("accuracy", "Accuracy");
        measures.put("auc", "Area under the ROC curve");
        measures.put("log-loss", "Log loss");
        return measures;
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

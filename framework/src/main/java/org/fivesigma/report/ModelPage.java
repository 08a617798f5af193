package org.fivesigma.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.ModelView;
import org.fivesigma.report.html.Html;

/** The page of one model: how it was made, all its numbers, its figures, and the search that it came from. */
final class ModelPage {
    private final ReportContents contents;
    private final FigureSheet figures;
    private final ModelView model;

    ModelPage(ReportContents contents, FigureSheet figures, ModelView model) {
        this.contents = contents;
        this.figures = figures;
        this.model = model;
    }

    void write(Html html, String id) {
        html.open("article", "class", "model", "id", id, "aria-labelledby", id + "-heading");
        html.open("h3", "id", id + "-heading").text(model.name());
        if (!contents.stamp().isEmpty()) {
            html.text(" ").element("span", contents.stamp(), "class", "tag simulated");
        }
        html.close();
        made(html);
        List<ModelView> models = contents.result().plan().models();
        AssessedNumbers numbers =
                new AssessedNumbers(model, models, contents.result().numbers());
        new AssessedTables(numbers, contents.stamp()).write(html, model);
        FigureSection.cards(html, contents, figures.of(model.name()));
        search(html);
        html.close();
    }

    private void made(Html html) {
        html.open("p").element("code", model.kind()).text(" learns from ");
        html.element("code", model.training()).text(": ");
        html.text(String.join(", ", model.features()));
        html.text(model.scale().equals("none") ? "." : ", scaled by " + model.scale() + ".")
                .close();
        html.open("details").element("summary", isSearched() ? "What all candidates have in common" : "Settings");
        html.open("p").element("code", pairs(model.settings())).close();
        html.close();
        new RecipeLines(contents.recipe()).write(html, model.place());
    }

    private boolean isSearched() {
        return contents.result().searches().containsKey(model.name());
    }

    private void search(Html html) {
        if (!model.search().isEmpty()) {
            html.element("h4", "Search");
            html.open("p").text("A " + model.search() + " search over ");
            html.element("code", pairs(model.varied())).text(".").close();
        }
        Optional<Trials> trials =
                Optional.ofNullable(contents.result().searches().get(model.name()));
        trials.ifPresent(found -> new Leaderboard(found, contents.stamp()).write(html, model));
        FigureSection.cards(html, contents, figures.searched(model.name()));
    }

    private static String pairs(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + ": " + setting.getValue())
                .collect(Collectors.joining(", "));
    }
}

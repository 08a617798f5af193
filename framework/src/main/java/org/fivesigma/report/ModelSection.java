package org.fivesigma.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.ModelView;
import org.fivesigma.report.html.Html;

/** Compares the models by how well they tell signal from background in each part, and has a page for each of them. */
final class ModelSection implements Section {
    /** What is compared, and what it is called. */
    private static final Map<String, String> MEASURES = measures();

    private final ReportContents contents;
    private final FigureSheet figures;

    ModelSection(ReportContents contents, FigureSheet figures) {
        this.contents = contents;
        this.figures = figures;
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
        FigureSection.cards(html, contents, figures.compared());
        html.open("div", "class", "models");
        for (int i = 0; i < models.size(); i++) {
            new ModelPage(contents, figures, models.get(i)).write(html, id(i));
        }
        html.close();
        MissingExhibits.write(html, contents.exhibits().missing(Exhibit.Kind.MODEL));
        MissingExhibits.write(html, figures.missingOfModels());
    }

    private static String id(int model) {
        return "model-" + (model + 1);
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
        for (int i = 0; i < models.size(); i++) {
            ModelView model = models.get(i);
            table.row();
            table.name(model.name(), "#" + id(i));
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
        return number.map(AssessedTables::text).orElse("\u2013");
    }

    /** The parts that have events to judge a model by. */
    private List<String> parts(ModelView model) {
        return AssessedNumbers.PARTS.stream()
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
}

package org.fivesigma.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.data.Series;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.ModelView;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.Verdict;

/** A run in which texts of others stand in every place that a report shows. */
final class HostileRun {
    private HostileRun() {}

    /** A run with every payload in every place that shows a text of a recipe, a file or a plugin. */
    static ToyRun in(Path folder, List<String> payloads) throws Exception {
        ToyRun run = new ToyRun(folder).title(payloads.get(0)).simulated(payloads.get(1));
        run.done("node", Samples.drawing("x"), NodeOutcome.Status.HIT);
        run.done("data", figure(payloads), NodeOutcome.Status.HIT);
        run.done("table", Samples.cutFlow("x", payloads.subList(0, 6)), NodeOutcome.Status.HIT);
        StringBuilder recipe = new StringBuilder();
        for (String payload : payloads) {
            run.warning(payload)
                    .number(payload, Measure.of(1))
                    .blocked(payload)
                    .failed("failed " + payload, payload, payload);
            run.verdict(Samples.verdict(payload, payload, 1, 0, Optional.of(1.0), Verdict.Outcome.REPRODUCED));
            figure(run, payload, payloads.indexOf(payload));
            run.number("models." + payload + ".test." + payload, Measure.of(1));
            run.number("models." + payload + ".topic." + payload, Measure.of(2));
            run.exhibit(Exhibit.Kind.CUT_FLOW, payload, payload, "table");
            run.model(model(payload)).searched(payload, trials(payload));
            recipe.append(payload.replaceAll("\\R", " ")).append('\n');
        }
        run.show(Exhibit.Kind.FIT, "fit", "fit", fit(payloads));
        run.show(Exhibit.Kind.ACCOUNTING, "input", "input", accounting(payloads));
        run.show(Exhibit.Kind.FIGURE, "drawing", "drawing", drawing(payloads));
        return run.recipe(recipe.toString());
    }

    private static ModelView model(String payload) {
        Map<String, String> settings = Map.of(payload, payload);
        return new ModelView(
                payload, payload, payload, List.of(payload), payload, payload, settings, settings, ToyRun.place());
    }

    private static Trials trials(String payload) {
        Trials.Trial scored =
                new Trials.Trial(1, 0, 10, List.of(payload), List.of(0.5, 0.6), Optional.empty(), Optional.of(1.0));
        Trials.Trial failed =
                new Trials.Trial(2, 0, 10, List.of(payload), List.of(), Optional.of(payload), Optional.empty());
        return new Trials(List.of(payload), payload, List.of(scored, failed), 0, Optional.of(0.1), List.of(payload));
    }

    /** By turns among the figures, on the page of a model and beside its search, since each leaves files. */
    private static void figure(ToyRun run, String payload, int turn) {
        switch (turn % 3) {
            case 0 -> run.exhibit(Exhibit.Kind.FIGURE, payload, payload, "node");
            case 1 -> run.exhibit(Exhibit.Kind.FIGURE, payload, payload, "node", payload, "data");
            default -> run.exhibit(Exhibit.Kind.SEARCH, payload, payload, "node", payload);
        }
    }

    private static Figure figure(List<String> payloads) {
        List<String> safe = payloads.stream()
                .map(payload -> payload.replaceAll("[\ud800-\udfff]", ""))
                .toList();
        List<Series> series = new ArrayList<>();
        safe.forEach(name -> series.add(new Series.Box(name, List.of(name), List.of(name))));
        Figure.Axis axis = Figure.Axis.of(safe.get(0), safe);
        return new Figure("figure", "", 1, List.of(Figure.Panel.of(axis, axis, series)), List.of());
    }

    private static FitResult fit(List<String> payloads) {
        FitResult fit = Samples.fit(false, String.join(" ", payloads).replaceAll("[\ud800-\udfff]", ""));
        List<FitResult.Parameter> parameters = new ArrayList<>();
        payloads.forEach(
                name -> parameters.add(new FitResult.Parameter(name.replaceAll("[\ud800-\udfff]", ""), 1, 0, true)));
        return new FitResult(
                fit.shape(),
                parameters,
                List.of(),
                1,
                1,
                1,
                false,
                fit.explanation(),
                fit.data(),
                fit.curve(),
                List.of());
    }

    private static Accounting accounting(List<String> payloads) {
        Map<String, Long> rejected = new LinkedHashMap<>();
        payloads.forEach(name -> rejected.put(name.replaceAll("[\ud800-\udfff]", "?"), 1L));
        return new Accounting("input", rejected.size(), 0, rejected);
    }

    private static Drawing drawing(List<String> payloads) {
        Drawing plain = Samples.drawing("x");
        String description = String.join(" ", payloads).replaceAll("[\ud800-\udfff]", "");
        return new Drawing(plain.title(), description, plain.svg(), plain.pdf(), plain.png());
    }
}

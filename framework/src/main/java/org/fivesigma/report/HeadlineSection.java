package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plan.ModelView;
import org.fivesigma.plan.PublishedNumbers;
import org.fivesigma.report.html.Html;
import org.fivesigma.report.html.RoundedNumber;
import org.fivesigma.run.NodeOutcome;

/**
 * Shows the numbers that an analysis ends in, such as significances: those that a step publishes under its own name, and, where
 * the models are few, how well each tells signal from background.
 */
final class HeadlineSection implements Section {
    /** What significance tests call the number of standard deviations. */
    private static final String SIGMAS = "z";

    private static final int DIGITS = 4;
    /** More models than that are better compared in their own table. */
    private static final int FEW_MODELS = 4;

    private final ReportContents contents;

    HeadlineSection(ReportContents contents) {
        this.contents = contents;
    }

    @Override
    public String id() {
        return "headline";
    }

    @Override
    public String title() {
        return "Headline numbers";
    }

    @Override
    public boolean isEmpty() {
        return headlines().isEmpty() && judged().isEmpty();
    }

    /** The few models that are judged. */
    private List<ModelView> judged() {
        List<ModelView> models = contents.result().plan().models();
        return models.size() > FEW_MODELS
                ? List.of()
                : models.stream()
                        .filter(model -> contents.result().numbers().containsKey(model.number("auc")))
                        .toList();
    }

    private record Headline(NodeOutcome outcome, PublishedNumbers numbers) {}

    private List<Headline> headlines() {
        List<Headline> headlines = new ArrayList<>();
        for (NodeOutcome outcome : contents.result().outcomes().values()) {
            outcome.node().numbers().stream()
                    .filter(numbers -> numbers.headline().isPresent())
                    .forEach(numbers -> headlines.add(new Headline(outcome, numbers)));
        }
        return headlines;
    }

    @Override
    public void write(Html html) {
        html.open("div", "class", "cards");
        for (Headline headline : headlines()) {
            card(html, headline);
        }
        for (ModelView model : judged()) {
            card(html, model);
        }
        html.close();
    }

    private void card(Html html, ModelView model) {
        Map<String, Measure> numbers = contents.result().numbers();
        html.open("div", "class", "card").element("p", model.number("auc"), "class", "label");
        html.open("p", "class", "value");
        value(html, numbers.get(model.number("auc")), "").close();
        html.open("dl");
        for (String other : List.of("accuracy", "log-loss")) {
            Optional.ofNullable(numbers.get(model.number(other)))
                    .ifPresent(measure -> pair(html, other, text(measure)));
        }
        html.close().close();
    }

    private static Html value(Html html, Measure measure, String unit) {
        return html.open("data", "value", Double.toString(measure.value()))
                .text(text(measure) + unit)
                .close();
    }

    private void card(Html html, Headline headline) {
        Optional<Measure> measure =
                Optional.ofNullable(contents.result().numbers().get(headline.numbers.prefix()));
        html.open("div", "class", "card");
        html.element("p", headline.numbers.prefix(), "class", "label");
        if (measure.isEmpty()) {
            html.element("p", "not computed", "class", "value missing");
            html.element("p", headline.outcome.problem().isPresent() ? "the step failed" : "a step before it failed");
            html.close();
            return;
        }
        boolean sigmas = headline.numbers.headline().filter(SIGMAS::equals).isPresent();
        html.open("p", "class", "value");
        value(html, measure.get(), sigmas ? " \u03c3" : "").close();
        details(html, headline.numbers.prefix(), measure.get());
        html.close();
    }

    private static String text(Measure measure) {
        return measure.error().isPresent()
                ? RoundedNumber.of(measure.value(), measure.error().get()).text()
                : RoundedNumber.of(measure.value(), DIGITS).text();
    }

    /** The events behind the number, and what its step publishes beside it. */
    private void details(Html html, String prefix, Measure measure) {
        html.open("dl");
        measure.entries().ifPresent(entries -> pair(html, "entries", RoundedNumber.count(entries)));
        measure.sumOfWeights()
                .ifPresent(sum ->
                        pair(html, "sum of weights", RoundedNumber.of(sum).text()));
        for (Map.Entry<String, Measure> other : contents.result().numbers().entrySet()) {
            if (other.getKey().startsWith(prefix + ".")) {
                pair(html, other.getKey().substring(prefix.length() + 1), text(other.getValue()));
            }
        }
        html.close();
    }

    private static void pair(Html html, String name, String text) {
        html.open("div").element("dt", name).element("dd", text).close();
    }
}

package org.fivesigma.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.Problems;

/** The documentation page of one step, in Markdown. */
final class StepPage {
    private final StepEntry step;
    private final StringBuilder page = new StringBuilder();

    private StepPage(StepEntry step) {
        this.step = step;
    }

    static String of(StepEntry step) {
        return new StepPage(step).text();
    }

    private String text() {
        page.append("# `").append(step.name()).append("`\n\n");
        page.append(step.type().summary()).append("\n\n");
        page.append("Version ").append(step.type().version()).append(". This page is generated from the code.\n");
        example();
        parameters();
        ports("Inputs", step.inputs());
        ports("Outputs", step.outputs());
        columns();
        return page.toString();
    }

    private void example() {
        if (step.type().example().isBlank()) {
            return;
        }
        page.append("\n## Example\n\n").append(step.reader().isPresent() ? underData() : underSteps());
        page.append("\n```yaml\n").append(step.type().example().strip()).append("\n```\n");
    }

    private String underData() {
        return "The options of a reader stand in a recipe's `data` block, under `" + step.name() + "`:\n";
    }

    private String underSteps() {
        return "Most recipes never name this step, since their blocks use it. Named directly, in a block of `steps` with"
                + " `use: " + step.name() + "`, it takes these parameters under `with`:\n";
    }

    private void parameters() {
        List<ParameterRow> rows = ParameterRow.of(step.params());
        if (rows.isEmpty()) {
            page.append("\n## Parameters\n\nNone.\n");
            return;
        }
        page.append("\n## Parameters\n\n| Parameter | Value | Default | Range | Meaning |\n|---|---|---|---|---|\n");
        rows.forEach(row -> page.append(row.line()));
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.choices().isEmpty()).forEach(row -> choices.put(row.path(), row.choices()));
        choices.forEach((path, words) -> {
            page.append("\nThe choices of `").append(path).append("`:\n\n");
            words.forEach((name, meaning) -> page.append("- `")
                    .append(name)
                    .append("`: ")
                    .append(meaning)
                    .append('\n'));
        });
    }

    private void ports(String title, List<PortShape> ports) {
        page.append("\n## ").append(title).append("\n\n");
        if (ports.isEmpty()) {
            page.append("None.\n");
            return;
        }
        page.append("| Port | Carries | Meaning |\n|---|---|---|\n");
        for (PortShape port : ports) {
            String carries =
                    port.arity() == PortShape.Arity.ONE ? "" : port.arity().words() + " ";
            page.append("| `")
                    .append(port.name())
                    .append("` | ")
                    .append(carries)
                    .append('`');
            page.append(port.type().getSimpleName())
                    .append("` | ")
                    .append(port.documentation())
                    .append(" |\n");
        }
    }

    private void columns() {
        if (step.reader().isPresent()) {
            page.append("\n## Columns\n\nThose that the files have.\n");
            return;
        }
        Problems problems = new Problems();
        Optional<? extends Record> params =
                new Binder(problems).bind(step.params().type(), StepSchema.example(step));
        if (params.isEmpty()) {
            throw new IllegalStateException(
                    "the example of the step " + step.name() + " does not bind: " + problems.all());
        }
        ColumnFlow flow = step.step().columns(params.get());
        if (handlesTables()) {
            page.append("\n## Columns\n\n").append("With the parameters of the example, the step ");
            page.append(String.join("; it ", sentences(flow))).append(".\n");
        }
    }

    private boolean handlesTables() {
        List<PortShape> all = new ArrayList<>(step.inputs());
        all.addAll(step.outputs());
        return all.stream().anyMatch(port -> port.type() == EventTable.class);
    }

    private static List<String> sentences(ColumnFlow flow) {
        List<String> sentences = new ArrayList<>();
        sentences.add("reads "
                + (flow.usesAll()
                        ? "every column" + (flow.columnwise() ? " by itself" : "")
                        : named(List.copyOf(flow.uses()))));
        if (flow.passes()) {
            sentences.add("passes all columns on"
                    + (flow.drops().isEmpty() ? "" : " but " + named(List.copyOf(flow.drops()))));
        }
        if (!flow.adds().isEmpty()) {
            sentences.add("adds " + named(flow.adds()));
        }
        return sentences;
    }

    private static String named(List<String> columns) {
        return columns.isEmpty() ? "no columns" : "`" + String.join("`, `", columns) + "`";
    }
}

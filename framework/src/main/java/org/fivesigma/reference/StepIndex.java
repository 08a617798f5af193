package org.fivesigma.reference;

import java.util.List;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;

/** The page that lists all steps. */
final class StepIndex {
    private StepIndex() {}

    static String of(Catalog catalog) {
        List<StepEntry> readers = catalog.steps().stream()
                .filter(step -> step.reader().isPresent())
                .toList();
        List<StepEntry> others =
                catalog.steps().stream().filter(step -> step.reader().isEmpty()).toList();
        return "# Steps\n\nThis page is generated from the code.\n" + table("Readers of event files", readers)
                + table("All other steps", others);
    }

    private static String table(String title, List<StepEntry> steps) {
        if (steps.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("\n## " + title + "\n\n| Step | What it gives |\n|---|---|\n");
        for (StepEntry step : steps) {
            table.append("| [`")
                    .append(step.name())
                    .append("`](")
                    .append(step.name())
                    .append(".md) | ");
            table.append(step.type().summary()).append(" |\n");
        }
        return table.toString();
    }
}

package org.fivesigma.reference;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/** The schema of one step's parameters. */
final class StepSchema {
    private StepSchema() {}

    static Map<String, Object> of(StepEntry step) {
        ShapeSchema shapes = new ShapeSchema();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", RecipeSchema.DRAFT);
        schema.put("title", "parameters of the step " + step.name());
        schema.put("description", step.type().summary());
        schema.putAll(shapes.record(step.params()));
        schema.put("examples", List.of(TreeValue.of(example(step), Optional.empty())));
        if (!shapes.definitions().isEmpty()) {
            schema.put("definitions", shapes.definitions());
        }
        return schema;
    }

    /** The step's example as it would stand in a recipe. */
    static Tree example(StepEntry step) {
        if (step.type().example().isBlank()) {
            return Tree.mapping(Place.nowhere());
        }
        String name = "example of the step " + step.name();
        Problems problems = new Problems();
        byte[] text = step.type().example().getBytes(StandardCharsets.UTF_8);
        return new TreeReader()
                .read(name, text, problems.texts(), problems)
                .filter(tree -> problems.isEmpty())
                .orElseThrow(() -> new IllegalStateException("the " + name + " is not YAML: " + problems.all()));
    }
}

package org.fivesigma.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.ModelBlock;
import org.fivesigma.search.SearchStep;
import org.fivesigma.shape.RecordShape;

/** Completes the schema of models: which parameters stand beside {@code kind}, and below a search, depends on what learns. */
final class ModelSchema {
    /** Names of parameters inside others, which an editor leaves to the program. */
    private static final Map<String, Object> DOTTED = Map.of("pattern", "\\.");

    private static final List<String> SEARCHES = List.of("grid", "random", "halving", "bayes");

    private final Catalog catalog;
    private final ShapeSchema shapes;

    ModelSchema(Catalog catalog, ShapeSchema shapes) {
        this.catalog = catalog;
        this.shapes = shapes;
    }

    /** Completes the definitions of a model and of the options of its search. */
    void complete(Map<String, Object> model, Map<String, Object> search) {
        List<Object> choices = new ArrayList<>();
        catalog.learners().forEach(name -> choices.add(choice(catalog.step(name).orElseThrow())));
        if (!choices.isEmpty()) {
            Map<String, Object> kind = new LinkedHashMap<>(properties(properties(model), "kind"));
            kind.remove("type");
            kind.put("enum", catalog.learners());
            properties(model).put("kind", kind);
            model.put("allOf", choices);
        }
        RecordShape.of(SearchStep.Params.class).members().stream()
                .filter(member -> member.key().equals("objective"))
                .forEach(member -> {
                    Map<String, Object> objective = new LinkedHashMap<>();
                    objective.put(
                            "description",
                            properties(properties(search), "objective").get("description"));
                    objective.putAll(shapes.of(member.shape()));
                    properties(search).put("objective", objective);
                });
    }

    private Map<String, Object> choice(StepEntry learner) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("properties", Map.of("kind", Map.of("const", learner.name())));
        named.put("required", List.of("kind"));
        Map<String, Object> then = new LinkedHashMap<>();
        Map<String, Object> properties = new LinkedHashMap<>(properties(shapes.record(learner.params())));
        List<String> parameters = learner.params().keys();
        SEARCHES.forEach(search -> properties.put(search, Map.of("propertyNames", anyOf(parameters))));
        then.put("properties", properties);
        List<String> keys = new ArrayList<>(RecordShape.of(ModelBlock.class).keys());
        keys.addAll(parameters);
        then.put("propertyNames", anyOf(keys));
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("if", named);
        choice.put("then", then);
        return choice;
    }

    private static Map<String, Object> anyOf(List<String> names) {
        return Map.of("anyOf", List.of(Map.of("enum", names), DOTTED));
    }

    private static Map<String, Object> properties(Map<String, Object> schema) {
        return properties(schema, "properties");
    }

    @SuppressWarnings("unchecked") // the schema of a record is a map of maps
    private static Map<String, Object> properties(Map<String, Object> schema, String key) {
        return (Map<String, Object>) schema.get(key);
    }
}

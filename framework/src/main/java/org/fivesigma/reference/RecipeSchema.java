package org.fivesigma.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.DataBlock;
import org.fivesigma.recipe.ModelBlock;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SearchBlock;
import org.fivesigma.recipe.StepBlock;
import org.fivesigma.recipe.StyleBlock;
import org.fivesigma.shape.RecordShape;

/** The schema of whole recipes, with the parameters of the installed steps where the recipe gives them. */
final class RecipeSchema {
    /** The dialect that editors know best. */
    static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    private static final String RECIPE = "recipe";

    private final Catalog catalog;
    private final ShapeSchema shapes = new ShapeSchema();

    private RecipeSchema(Catalog catalog) {
        this.catalog = catalog;
    }

    static Map<String, Object> of(Catalog catalog) {
        return new RecipeSchema(catalog).schema();
    }

    private Map<String, Object> schema() {
        shapes.of(RecordShape.of(Recipe.class));
        readers();
        steps();
        new ModelSchema(catalog, shapes).complete(definition(ModelBlock.class), definition(SearchBlock.class));
        style();
        Map<String, Object> definitions = shapes.definitions();
        definitions.putAll(CutSchema.definitions());
        Map<String, Object> parts = PartialSchema.of(definitions);
        properties(nested(parts, PartialSchema.PREFIX + RECIPE)).put("extends", extended());
        definitions.putAll(parts);

        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("title", "Fivesigma recipe");
        schema.put("description", "One analysis: data, cuts, histograms, fits, models, report and published figures.");
        schema.put("type", "object");
        schema.put("if", Map.of("required", List.of("extends")));
        schema.put("then", ShapeSchema.reference(PartialSchema.PREFIX + RECIPE));
        schema.put("else", ShapeSchema.reference(RECIPE));
        schema.put("definitions", definitions);
        return schema;
    }

    private static Map<String, Object> extended() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", "the recipe that this one starts from, in the same folder or below");
        schema.put("type", "string");
        return schema;
    }

    /** Options of readers stand in {@code data} under the reader's name. */
    private void readers() {
        Map<String, Object> data = definition(DataBlock.class);
        Map<String, Object> properties = properties(data);
        for (String reader : catalog.readers()) {
            properties.put(reader, parameters(catalog.step(reader).orElseThrow()));
        }
        data.put("additionalProperties", false);
    }

    /** What stands under {@code with} depends on the step that {@code use} names. */
    private void steps() {
        Map<String, Object> block = definition(StepBlock.class);
        List<String> names = new ArrayList<>();
        List<Object> choices = new ArrayList<>();
        for (StepEntry step : catalog.steps()) {
            names.add(step.name());
            Map<String, Object> choice = new LinkedHashMap<>();
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("properties", Map.of("use", Map.of("const", step.name())));
            named.put("required", List.of("use"));
            choice.put("if", named);
            choice.put("then", Map.of("properties", Map.of("with", parameters(step))));
            choices.add(choice);
        }
        if (!names.isEmpty()) {
            Map<String, Object> use = new LinkedHashMap<>(properties(block, "use"));
            use.remove("type");
            use.put("enum", names);
            properties(block).put("use", use);
            block.put("allOf", choices);
        }
    }

    /** The style is the parameters of the step that draws. */
    private void style() {
        Optional<StepEntry> draw = catalog.step("draw");
        if (draw.isPresent()) {
            Map<String, Object> parameters = shapes.record(draw.get().params());
            parameters.remove("required");
            definition(StyleBlock.class).putAll(parameters);
        }
    }

    private Map<String, Object> parameters(StepEntry step) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", step.type().summary());
        schema.put("allOf", List.of(shapes.of(step.params())));
        return schema;
    }

    /** The definition of a record of the recipe, which is there since the recipe has it. */
    private Map<String, Object> definition(Class<? extends Record> type) {
        Object name = shapes.of(RecordShape.of(type)).get("$ref");
        return nested(shapes.definitions(), ((String) name).replace("#/definitions/", ""));
    }

    private static Map<String, Object> properties(Map<String, Object> schema) {
        return nested(schema, "properties");
    }

    private static Map<String, Object> properties(Map<String, Object> schema, String key) {
        return nested(properties(schema), key);
    }

    @SuppressWarnings("unchecked") // the schema of a record is a map of maps
    private static Map<String, Object> nested(Map<String, Object> schema, String key) {
        return (Map<String, Object>) schema.get(key);
    }
}

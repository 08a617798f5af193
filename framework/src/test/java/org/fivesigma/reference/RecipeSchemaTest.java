package org.fivesigma.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecipeSchemaTest {
    private static final String GOOD = """
            recipe: 2024
            seed: 7
            data:
              files: [a.lines, b.lines]
              samples: {higgs: signal, top: {as: background, weighted: false}}
              lines: {mark: ";", bad: 2%}
              weight: w
              missing: {below: -998, events: drop}
            features: {kinematics: [pt, eta]}
            derive: {x: pt / 2}
            cuts:
              loose: {pt: [20, null], closed: true, any: [{eta: [-1, 1]}, "n > 2"]}
              tight: {like: loose, all: [pt > 40]}
              expression: pt > 3
            histograms: {mass: {of: m, range: [0, 10], bins: 20}}
            fits:
              histogram: mass
              over: {cut: [loose]}
              signal: {of: signal, shape: gaussian, start: {mu: 1e6}, fix: [mu]}
            significance: {discovery: {wilks: [without, with]}}
            steps: {mine: {use: grow, with: {depth: 2, root: {ask: pt > 2, yes: {leaf: {score: 1}}}}, from: {events: all}}}
            report: {cut-flow: [loose], fits: overlay}
            expect: {fits.signal.chi2: 82.8 ± 0.1, count: 93, other: {value: 5%, source: paper}}
            style: {width: 800}
            """;

    private static final Schema SCHEMA = schema();

    @Test
    void isValidDraft7() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema"));

        for (Map.Entry<String, String> file :
                Reference.files(ToyPlugin.catalog()).entrySet()) {
            if (file.getKey().endsWith(".json")) {
                assertEquals(List.of(), draft.validate(json(file.getValue())), file.getKey());
            }
        }
    }

    @Test
    void acceptsARecipeWithEveryBlock() {
        assertEquals(List.of(), problems(GOOD));
    }

    @Test
    void acceptsARecipeThatExtendsAnotherAndGivesOnlyParts() {
        assertEquals(
                List.of(),
                problems("{extends: base.yaml, data: {files: mine.lines}, fits: {signal: {start: {mu: 1}}}}"));
        assertFalse(problems("{extends: base.yaml, data: {file: mine.lines}}").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples: {higgs|sample: {higgs",
                "samples: {higgs: signal,|samples: {higgs: signals,",
                "seed: 7|seed: seven",
                "bad: 2%|bad: 2",
                "bad: 2%|bda: 2%",
                "pt: [20, null]|pt: [20, null, 30]",
                "pt: [20, null]|pt: 20",
                "closed: true|closed: maybe",
                "use: grow|use: grown",
                "depth: 2|depth: 0",
                "depth: 2|deep: 2",
                "leaf: {score: 1}|leaf: {score: 1}, branch: {}",
                "bins: 20|bins: 0",
                "bins: 20|bins: [20]",
                "{wilks: [without, with]}|{}",
                "events: drop|events: forget",
                "of: signal, |",
                "width: 800|width: 100",
                "width: 800|height: 100",
            })
    void refusesARecipeWithOneMistake(String edit) {
        int bar = edit.indexOf('|');
        String typed = edit.substring(0, bar);
        assertTrue(GOOD.contains(typed), typed);

        assertFalse(problems(GOOD.replace(typed, edit.substring(bar + 1))).isEmpty());
    }

    @Test
    void tellsAnEditorWhatEachKeyMeans() {
        List<String> silent = new ArrayList<>();
        collectSilent("", json(JsonText.of(RecipeSchema.of(ToyPlugin.catalog()))), silent);

        assertEquals(List.of(), silent);
    }

    @Test
    void tellsAnEditorDefaultsBoundsAndChoices() {
        JsonNode definitions =
                json(JsonText.of(RecipeSchema.of(ToyPlugin.catalog()))).get("definitions");

        assertEquals("""
                {"description":"number of equally wide bins","default":50,"type":"integer","minimum":1,"maximum":1000000}""", definitions.at("/histogram-block/properties/bins").toString());
        assertEquals(
                """
                {"description":"whether a column counts","default":"none","enum":["none","first"],\
                "enumDescriptions":["every column holds data","the first column counts the rows"]}""",
                definitions.at("/toy-plugin.lines.options/properties/index").toString());
        assertEquals(
                "[\"draw\",\"grow\",\"lines\"]",
                definitions.at("/step-block/properties/use/enum").toString());
    }

    private static void collectSilent(String path, JsonNode node, List<String> silent) {
        if (node.isObject()) {
            boolean record = node.has("additionalProperties") && node.has("properties");
            if (record) {
                node.get("properties").properties().forEach(property -> {
                    boolean choice = node.has("maxProperties");
                    if (!choice && !property.getValue().has("description")) {
                        silent.add(path + "/" + property.getKey());
                    }
                });
            }
            node.properties().forEach(field -> collectSilent(path + "/" + field.getKey(), field.getValue(), silent));
        }
        node.elements().forEachRemaining(element -> collectSilent(path, element, silent));
    }

    private static List<Error> problems(String yaml) {
        Problems problems = new Problems();
        Tree tree = new TreeReader()
                .read("recipe.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems.texts(), problems)
                .orElseThrow();
        assertTrue(problems.isEmpty(), problems.all().toString());
        return SCHEMA.validate(new ObjectMapper().valueToTree(TreeValue.of(tree, Optional.empty())));
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(json(JsonText.of(RecipeSchema.of(ToyPlugin.catalog()))));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.fivesigma.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fivesigma.api.data.Measure;
import org.fivesigma.store.Key;
import org.fivesigma.store.KeyPart;

/** A run read back from its folder. */
public final class PastRun {
    /** The folder of the figures, in a run's folder. */
    static final String FIGURES = "figures";

    private final Path folder;
    private final JsonNode results;

    /** Reads the run in this folder. */
    public PastRun(Path folder) throws IOException {
        this.folder = folder;
        this.results = read("results.json");
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Its name, for example {@code quickstart-2}. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The recipe's title. */
    public String title() {
        return results.path("run").path("title").asText();
    }

    /** The names of its nodes. */
    public List<String> nodes() {
        List<String> names = new ArrayList<>();
        results.path("nodes").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** How a node ended: hit, computed, failed or blocked. */
    public String status(String node) throws IOException {
        return read("timings.json").path("nodes").path(node).path("status").asText("unknown");
    }

    /** What decided each node that has a result. */
    public Map<String, Key> keys() throws IOException {
        Map<String, Key> keys = new LinkedHashMap<>();
        read("nodes.json").properties().forEach(entry -> {
            List<KeyPart> parts = new ArrayList<>();
            entry.getValue()
                    .forEach(part -> parts.add(new KeyPart(
                            part.path("part").asText(), part.path("value").asText())));
            if (!parts.isEmpty()) {
                keys.put(entry.getKey(), Key.of(parts));
            }
        });
        return keys;
    }

    /** Its numbers. */
    public Map<String, Measure> numbers() {
        Map<String, Measure> numbers = new LinkedHashMap<>();
        results.path("numbers").properties().forEach(entry -> numbers.put(entry.getKey(), measure(entry.getValue())));
        return numbers;
    }

    /** Its warnings. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        results.path("warnings").forEach(warning -> warnings.add(warning.asText()));
        return warnings;
    }

    /** When it was written. */
    public Instant when() throws IOException {
        return Files.getLastModifiedTime(folder.resolve("results.json")).toInstant();
    }

    /** The page that shows it. */
    public Path report() {
        return folder.resolve("report.html");
    }

    /** Its figures, in the order of the analysis. */
    public List<PastFigure> figures() {
        List<PastFigure> figures = new ArrayList<>();
        for (JsonNode figure : results.path("figures")) {
            Path stem = folder.resolve(figure.path("files").asText()).normalize();
            // a run may come from elsewhere, and is to lead to nothing outside
            if (stem.startsWith(folder.resolve(FIGURES).normalize())) {
                figures.add(new PastFigure(
                        figure.path("figure").asText(), figure.path("title").asText(), stem));
            }
        }
        return figures;
    }

    /** Its verdicts in words, for example {@code 5 reproduced, 1 differs}. */
    public String verdictWords() {
        Map<String, Integer> counts = new TreeMap<>();
        results.path("expectations")
                .forEach(
                        verdict -> counts.merge(verdict.path("verdict").asText().replace('-', ' '), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((verdict, count) -> words.add(count + " " + verdict));
        return words.isEmpty() ? "nothing expected" : String.join(", ", words);
    }

    /** Whether observed events were {@code blinded} or {@code unblinded}; empty where the recipe hid nothing. */
    public String blinding() {
        JsonNode blind = results.path("run").path("blind");
        return blind.has("hidden") ? "blinded" : blind.has("unblinded") ? "unblinded" : "";
    }

    private static Measure measure(JsonNode node) {
        return new Measure(
                node.path("value").asDouble(Double.NaN),
                number(node, "error"),
                node.has("entries") ? Optional.of(node.path("entries").asLong()) : Optional.empty(),
                number(node, "sum-of-weights"));
    }

    private static Optional<Double> number(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asDouble(Double.NaN)) : Optional.empty();
    }

    private JsonNode read(String file) throws IOException {
        Path path = folder.resolve(file);
        try {
            JsonNode tree = new ObjectMapper().readTree(path.toFile());
            if (tree.isObject()) {
                return tree;
            }
            throw new DamagedRunException(path + " is damaged: it holds no results");
        } catch (JsonProcessingException unreadable) {
            JsonLocation place = unreadable.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new DamagedRunException(path + " is damaged" + where);
        } catch (FileNotFoundException missing) {
            throw new DamagedRunException(path + " cannot be opened");
        }
    }
}

package org.fivesigma.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Measure;
import org.fivesigma.plan.ModelView;

/**
 * The published numbers of one model, arranged: those that are known part by part, and the others by what they tell of.
 *
 * <p>A number without a part that is the same as one with, such as the accuracy of the model, stands there only.
 */
final class AssessedNumbers {
    static final List<String> PARTS = List.of("training", "validation", "test");

    private static final String UNWEIGHTED = "unweighted-";

    private final Map<String, Map<String, Measure>> byPart = new LinkedHashMap<>();
    private final Map<String, Map<String, Measure>> others = new LinkedHashMap<>();

    /**
     * The numbers of a model.
     *
     * @param models all models, of which one may be named like the beginning of another
     * @param numbers the numbers of the run
     */
    AssessedNumbers(ModelView model, List<ModelView> models, Map<String, Measure> numbers) {
        Map<String, Measure> plain = new LinkedHashMap<>();
        String prefix = model.number("");
        List<String> longer = models.stream()
                .map(other -> other.number(""))
                .filter(other -> other.length() > prefix.length() && other.startsWith(prefix))
                .toList();
        numbers.forEach((name, measure) -> {
            if (name.startsWith(prefix) && longer.stream().noneMatch(name::startsWith)) {
                add(name.substring(prefix.length()), measure, plain);
            }
        });
        plain.forEach((name, measure) -> {
            if (!byPart.getOrDefault(name, Map.of()).containsValue(measure)) {
                others.computeIfAbsent(topic(name), topic -> new LinkedHashMap<>())
                        .put(
                                name.substring(
                                        topic(name).isEmpty() ? 0 : topic(name).length() + 1),
                                measure);
            }
        });
    }

    private void add(String name, Measure measure, Map<String, Measure> plain) {
        int dot = name.indexOf('.');
        if (dot < 0 || !PARTS.contains(name.substring(0, dot))) {
            plain.put(name, measure);
            return;
        }
        byPart.computeIfAbsent(name.substring(dot + 1), measureName -> new LinkedHashMap<>())
                .put(name.substring(0, dot), measure);
    }

    private static String topic(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** The parts that numbers are known of. */
    List<String> parts() {
        return PARTS.stream()
                .filter(part -> byPart.values().stream().anyMatch(values -> values.containsKey(part)))
                .toList();
    }

    /** What is known part by part, with the weights of the events. */
    List<String> weighted() {
        return byPart.keySet().stream()
                .filter(name -> !name.startsWith(UNWEIGHTED))
                .toList();
    }

    /** What is known part by part, each event counted once. */
    List<String> unweighted() {
        List<String> names = new ArrayList<>(byPart.keySet());
        names.removeAll(weighted());
        return names;
    }

    Optional<Measure> of(String measure, String part) {
        return Optional.ofNullable(byPart.getOrDefault(measure, Map.of()).get(part));
    }

    /** The numbers of no part, by what they tell of; the empty name is that of the training itself. */
    Map<String, Map<String, Measure>> others() {
        return others;
    }
}

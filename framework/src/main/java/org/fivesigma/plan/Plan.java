package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fivesigma.recipe.Expectation;
import org.fivesigma.shape.Located;

/**
 * Everything that a run will do, in an order in which each node stands after the nodes it needs.
 *
 * @param nodes the nodes by name
 * @param exhibits what the report shows, in its order
 * @param models the models in words, in the recipe's order
 * @param expectations the figures that are judged, by number
 * @param quoted published figures that are shown but not judged, because the samples are stand-ins
 * @param simulated the title of the stand-in; empty when real data are read
 * @param blinding which observed events are hidden
 * @param warnings what the reader of the recipe should know before it runs
 */
public record Plan(
        Map<String, Node> nodes,
        List<Exhibit> exhibits,
        List<ModelView> models,
        Map<String, Located<Expectation>> expectations,
        Map<String, Located<Expectation>> quoted,
        String simulated,
        Blinding blinding,
        List<String> warnings) {
    /** A plan that hides nothing. */
    public Plan(
            Map<String, Node> nodes,
            List<Exhibit> exhibits,
            List<ModelView> models,
            Map<String, Located<Expectation>> expectations,
            Map<String, Located<Expectation>> quoted,
            String simulated,
            List<String> warnings) {
        this(nodes, exhibits, models, expectations, quoted, simulated, Blinding.NONE, warnings);
    }

    /** Copies the collections. */
    public Plan {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        exhibits = List.copyOf(exhibits);
        models = List.copyOf(models);
        expectations = Collections.unmodifiableMap(new LinkedHashMap<>(expectations));
        quoted = Collections.unmodifiableMap(new LinkedHashMap<>(quoted));
        warnings = List.copyOf(warnings);
    }

    /** The same plan with these nodes and warnings. */
    Plan with(Map<String, Node> others, List<String> told) {
        return new Plan(others, exhibits, models, expectations, quoted, simulated, blinding, told);
    }

    /** Whether the samples are stand-ins. */
    public boolean isSimulated() {
        return !simulated.isEmpty();
    }

    /** Whether how many events were read is not told of what the report titles so, because some of them are hidden. */
    public boolean hidesCountsOf(String title) {
        return exhibits.stream().anyMatch(exhibit -> exhibit.title().equals(title) && blinding.hidesCountsOf(exhibit));
    }

    /** The same plan cut down to the nodes of these names and all that they need. */
    public Plan until(List<String> names) {
        Set<String> needed = new LinkedHashSet<>();
        names.forEach(name -> need(name, needed));
        Map<String, Node> kept = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (needed.contains(name)) {
                kept.put(name, node);
            }
        });
        List<Exhibit> shown = new ArrayList<>(exhibits);
        shown.removeIf(exhibit -> !needed.contains(exhibit.origin().node()));
        List<ModelView> left = new ArrayList<>(models);
        left.removeIf(model -> !needed.contains(model.node()));
        return new Plan(
                kept, shown, left, judgedBy(kept, expectations), judgedBy(kept, quoted), simulated, blinding, warnings);
    }

    /** A part of a plan is not blamed for numbers that it was not asked for. */
    private static Map<String, Located<Expectation>> judgedBy(
            Map<String, Node> kept, Map<String, Located<Expectation>> all) {
        Map<String, Located<Expectation>> judged = new LinkedHashMap<>(all);
        judged.keySet()
                .removeIf(name -> kept.values().stream()
                        .flatMap(node -> node.numbers().stream())
                        .noneMatch(numbers -> numbers.mayHold(name)));
        return judged;
    }

    private void need(String name, Set<String> needed) {
        if (needed.add(name)) {
            nodes.get(name).upstream().forEach(upstream -> need(upstream, needed));
        }
    }
}

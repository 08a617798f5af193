package org.fivesigma.plugin.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.plugin.explanation.permutation.CorrelatedFeatures;
import org.fivesigma.plugin.explanation.permutation.Unit;

/** What is permuted: each feature alone, then each group that is named, then each group of features that are correlated. */
final class Groups {
    /** The name that the metric itself has among the numbers. */
    static final String BASELINE = "baseline";

    private final List<String> features;
    private final Map<String, List<String>> named;

    Groups(List<String> features, Map<String, List<String>> named) {
        this.features = features;
        this.named = named;
    }

    /** The units; features that are in no named group are grouped where all of them are correlated so strongly. */
    List<Unit> units(JudgedEvents events, Optional<Double> correlated) throws StepFailure {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (int i = 0; i < features.size(); i++) {
            add(new Unit(features.get(i), List.of(i)), units);
        }
        Set<Integer> grouped = new LinkedHashSet<>();
        for (Map.Entry<String, List<String>> group : named.entrySet()) {
            Unit unit = new Unit(group.getKey(), places(group.getKey(), group.getValue()));
            grouped.addAll(unit.features());
            add(unit, units);
        }
        if (correlated.isPresent()) {
            List<Integer> free = IntStream.range(0, features.size())
                    .filter(place -> !grouped.contains(place))
                    .boxed()
                    .toList();
            for (List<Integer> group : correlated(events, free, correlated.get())) {
                add(new Unit(String.join("+", members(group)), group), units);
            }
        }
        return List.copyOf(units.values());
    }

    private List<List<Integer>> correlated(JudgedEvents events, List<Integer> free, double least) {
        double[][] values = new double[features.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = events.features().numbers(features.get(i));
        }
        return new CorrelatedFeatures(values, events.weights()).groups(free, least);
    }

    /** The names of the features of a unit. */
    List<String> members(List<Integer> places) {
        return places.stream().map(features::get).toList();
    }

    private List<Integer> places(String group, List<String> members) throws StepFailure {
        List<Integer> places = new ArrayList<>();
        for (String member : members) {
            if (!features.contains(member)) {
                throw new StepFailure(
                        "group '" + group + "' names '" + member + "', which the classifier has not learnt from",
                        "name features of the classifier: " + String.join(", ", features));
            }
            places.add(features.indexOf(member));
        }
        Collections.sort(places);
        return places.stream().distinct().toList();
    }

    private static void add(Unit unit, Map<String, Unit> units) throws StepFailure {
        if (unit.name().equals(BASELINE)) {
            throw new StepFailure(
                    "a feature is named '" + BASELINE + "', as the metric of the events as they are",
                    "rename the column");
        }
        if (units.put(unit.name(), unit) != null) {
            throw new StepFailure(
                    "group '" + unit.name() + "' has the name of a feature or of another group",
                    "give the group a name of its own");
        }
    }
}

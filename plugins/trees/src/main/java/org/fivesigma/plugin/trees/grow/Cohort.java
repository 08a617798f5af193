package org.fivesigma.plugin.trees.grow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fivesigma.api.StepFailure;

/**
 * Forests that grow together from the same events, sorted by what they have in common.
 *
 * @param manners the different ways to choose splits
 * @param rules the different rules of these, those that rank splits alike together, that of the smallest leaves first
 * @param ruleOf the number of each manner's rule
 * @param places where each forest is found
 */
record Cohort(List<Manner> manners, List<SplitRule> rules, int[] ruleOf, List<Place> places) {
    private static final Comparator<SplitRule> ORDER = Comparator.comparing(SplitRule::criterion)
            .thenComparing(SplitRule::signalUnit)
            .thenComparing(SplitRule::backgroundUnit)
            .thenComparing(SplitRule::minLeaf);

    /**
     * Where a forest is found.
     *
     * @param manner the number of its manner
     * @param stop the number of its stop there
     * @param trees how many trees it has
     */
    record Place(int manner, int stop, int trees) {}

    /** A manner without its stops. */
    private record Way(SplitRule rule, int maxFeatures) {}

    /** Sorts forests. */
    static Cohort of(TrainingEvents events, List<TreeSettings> forests) throws StepFailure {
        Map<Way, Set<Manner.Stop>> ways = new LinkedHashMap<>();
        List<Way> wayOf = new ArrayList<>();
        for (TreeSettings forest : forests) {
            SplitRule rule = events.rule(forest.criterion(), forest.minLeaf(), forest.classWeights());
            Way way = new Way(rule, forest.maxFeatures());
            wayOf.add(way);
            ways.computeIfAbsent(way, none -> new LinkedHashSet<>()).add(stop(forest));
        }
        List<Manner> manners = new ArrayList<>();
        ways.forEach((way, stops) -> manners.add(new Manner(way.rule, way.maxFeatures, List.copyOf(stops))));
        List<Way> numbered = List.copyOf(ways.keySet());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < forests.size(); i++) {
            int manner = numbered.indexOf(wayOf.get(i));
            int stop = manners.get(manner).stops().indexOf(stop(forests.get(i)));
            places.add(new Place(manner, stop, forests.get(i).trees()));
        }
        List<SplitRule> rules =
                manners.stream().map(Manner::rule).distinct().sorted(ORDER).toList();
        int[] ruleOf = manners.stream()
                .mapToInt(manner -> rules.indexOf(manner.rule()))
                .toArray();
        return new Cohort(List.copyOf(manners), rules, ruleOf, List.copyOf(places));
    }

    private static Manner.Stop stop(TreeSettings forest) {
        return new Manner.Stop(forest.depth(), forest.minSplit());
    }

    /** The most trees of any forest of a manner. */
    int trees(int manner) {
        return places.stream()
                .filter(place -> place.manner == manner)
                .mapToInt(Place::trees)
                .max()
                .orElse(0);
    }

    /** The stops of a manner at which a forest has more than so many trees. */
    int[] stopsBeyond(int manner, int trees) {
        return places.stream()
                .filter(place -> place.manner == manner && place.trees > trees)
                .mapToInt(Place::stop)
                .distinct()
                .sorted()
                .toArray();
    }
}

package org.fivesigma.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fivesigma.api.learning.Trials;

/**
 * The trials of a search that have no score.
 *
 * @param all how many trials there were
 * @param reasons how many failed for each reason, the most frequent first
 */
public record FailedTrials(int all, Map<String, Integer> reasons) {
    private static final int MOST_NAMED = 3;

    /** The failed trials of a search. */
    public static FailedTrials of(Trials trials) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Trials.Trial trial : trials.trials()) {
            trial.failure().ifPresent(reason -> counts.merge(reason, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        Map<String, Integer> reasons = new LinkedHashMap<>();
        sorted.forEach(reason -> reasons.put(reason.getKey(), reason.getValue()));
        return new FailedTrials(trials.trials().size(), reasons);
    }

    /** How many there are. */
    public int count() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many failed and why; nothing where none did. */
    public Optional<String> words() {
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        String named = reasons.entrySet().stream()
                .limit(MOST_NAMED)
                .map(reason -> reason.getKey() + (reason.getValue() > 1 ? " (" + reason.getValue() + " times)" : ""))
                .collect(Collectors.joining("; "));
        String more = reasons.size() > MOST_NAMED ? "; and " + (reasons.size() - MOST_NAMED) + " other reasons" : "";
        return Optional.of(count() + " of " + all + (all == 1 ? " trial" : " trials") + " failed: " + named + more);
    }
}

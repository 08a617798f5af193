package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.SearchBlock;
import org.fivesigma.recipe.TrainingBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Checks that the options of a search belong to its way of searching and to each other. */
final class SearchRules {
    private static final Map<String, List<String>> WAYS = Map.of(
            "trials", List.of("random", "halving", "bayes"),
            "start", List.of("bayes"),
            "executions", List.of("bayes"),
            "factor", List.of("halving"),
            "minimum", List.of("halving"),
            "maximum", List.of("halving"),
            "aggressive", List.of("halving"));

    private final Model.Search search;
    private final TrainingBlock training;
    private final Problems problems;

    SearchRules(Model.Search search, TrainingBlock training, Problems problems) {
        this.search = search;
        this.training = training;
        this.problems = problems;
    }

    void check() {
        given().forEach((option, place) -> {
            List<String> ways = WAYS.get(option);
            if (!ways.contains(search.how())) {
                problems.add(Problem.of(
                                ErrorCode.E0206,
                                place,
                                "`" + option + "` means nothing to a " + search.how() + " search")
                        .withHelp("remove it, or search with `" + String.join(":` or `", ways) + ":`"));
            }
        });
        if (search.options().holdOut().map(Located::value).orElse(false)) {
            holdOut(search.options().holdOut().get().place());
        }
    }

    private Map<String, Place> given() {
        SearchBlock options = search.options();
        Map<String, Place> given = new LinkedHashMap<>();
        note(given, "trials", options.trials());
        note(given, "start", options.start());
        note(given, "executions", options.executions());
        note(given, "factor", options.factor());
        note(given, "minimum", options.minimum());
        note(given, "maximum", options.maximum());
        note(given, "aggressive", options.aggressive());
        return given;
    }

    private static <T> void note(Map<String, Place> given, String name, Optional<Located<T>> option) {
        option.ifPresent(value -> given.put(name, value.place()));
    }

    private void holdOut(Place place) {
        SearchBlock options = search.options();
        Map<String, Place> ofFolds = new LinkedHashMap<>();
        note(ofFolds, "folds", options.folds());
        note(ofFolds, "repeats", options.repeats());
        note(ofFolds, "stratified", options.stratified());
        note(ofFolds, "shuffled", options.shuffled());
        ofFolds.forEach((option, where) -> problems.add(
                Problem.of(ErrorCode.E0206, where, "`" + option + "` is about folds, but `hold-out` scores without any")
                        .withMark(place, "`hold-out` is asked for here")
                        .withHelp("keep one of the two")));
        if (search.how().equals("halving")) {
            problems.add(Problem.of(
                            ErrorCode.E0206,
                            place,
                            "halving gives its rounds more and more events, which must be divided into folds each time")
                    .withHelp("remove `hold-out`, or search with `grid:` or `random:`"));
        }
        boolean none = training.split()
                .byColumn()
                .map(by -> by.validation().names().isEmpty())
                .orElse(TrainingLowering.validate(training) == 0);
        if (none) {
            problems.add(Problem.of(ErrorCode.E0206, place, "the training set has no validation events to score by")
                    .withHelp("give it some with `validate: 20%`, or remove `hold-out` to score by folds"));
        }
    }
}

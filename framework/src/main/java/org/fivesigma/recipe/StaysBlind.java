package org.fivesigma.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/**
 * Tells whether a recipe that another one extends, or that the command line changes, still hides all that it hid before.
 *
 * <p>What is hidden is opened by {@code --unblind} alone, which is logged, and never by the way.
 */
final class StaysBlind {
    private static final String BLIND = "blind";

    private final Problems problems;

    StaysBlind(Problems problems) {
        this.problems = problems;
    }

    /** Reports what the changed recipe would open. */
    void check(Tree before, Tree changed) {
        Map<String, List<BlindWindows.Window>> hidden = hidden(before);
        Map<String, List<BlindWindows.Window>> still = hidden(changed);
        hidden.forEach((column, windows) -> windows.stream()
                .filter(window -> !isCovered(window, still.getOrDefault(column, List.of())))
                .findFirst()
                .ifPresent(window -> opened(window.words(column), window.place(), place(changed))));
        if (!hidden.isEmpty()) {
            checkSamples(before, changed);
        }
    }

    private void opened(String words, Place written, Place place) {
        problems.add(Problem.of(ErrorCode.E0311, place, "this would show observed events with " + words)
                .withLabel("opens what is blinded")
                .withMark(written, "hidden here")
                .withHelp("leave it out, or hide more; to see the events, run with --unblind, which is logged"));
    }

    /** Only observed events are hidden, so a sample must not stop being observed. */
    private void checkSamples(Tree before, Tree changed) {
        Map<String, Tree> now = samples(changed);
        samples(before).forEach((name, sample) -> {
            Optional<Tree> role = Optional.ofNullable(now.get(name));
            if (isObserved(sample) && role.isPresent() && !isObserved(role.get())) {
                problems.add(Problem.of(
                                ErrorCode.E0311,
                                role.get().place(),
                                "the sample `" + name + "` would no longer be observed, so its events would be shown")
                        .withLabel("opens what is blinded")
                        .withHelp("leave its role as it is; to see the events, run with --unblind, which is logged"));
            }
        });
    }

    /** The windows by column; what cannot be read is reported when the whole recipe is bound. */
    private static Map<String, List<BlindWindows.Window>> hidden(Tree recipe) {
        Map<String, List<BlindWindows.Window>> hidden = new LinkedHashMap<>();
        for (Tree.Entry entry : mapping(recipe, BLIND).entries()) {
            new BlindWindows.Form()
                    .read(entry.value(), new Binder(new Problems()))
                    .ifPresent(windows -> hidden.computeIfAbsent(column(recipe, entry.key()), any -> new ArrayList<>())
                            .addAll(windows.windows()));
        }
        return hidden;
    }

    private static String column(Tree recipe, String name) {
        return mapping(recipe, "histograms")
                .get(name)
                .flatMap(histogram -> scalar(histogram, "of"))
                .orElse(name);
    }

    private static Map<String, Tree> samples(Tree recipe) {
        Map<String, Tree> samples = new LinkedHashMap<>();
        Optional<Tree> data = recipe instanceof Tree.Mapping whole ? whole.get("data") : Optional.empty();
        data.ifPresent(
                block -> mapping(block, "samples").entries().forEach(entry -> samples.put(entry.key(), entry.value())));
        return samples;
    }

    private static boolean isObserved(Tree sample) {
        Optional<String> role =
                sample instanceof Tree.Scalar scalar ? Optional.of(scalar.text()) : scalar(sample, "as");
        return role.filter("observed"::equals).isPresent();
    }

    private static Tree.Mapping mapping(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.get(key)
                        .filter(Tree.Mapping.class::isInstance)
                        .map(Tree.Mapping.class::cast)
                        .orElse(Tree.mapping(tree.place()))
                : Tree.mapping(tree.place());
    }

    private static Optional<String> scalar(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.get(key).filter(Tree.Scalar.class::isInstance).map(value -> ((Tree.Scalar) value).text())
                : Optional.empty();
    }

    private static Place place(Tree recipe) {
        return recipe instanceof Tree.Mapping mapping
                ? mapping.get(BLIND).map(Tree::place).orElse(recipe.place())
                : recipe.place();
    }

    /** Whether windows that may touch each other hide a window whole. */
    private static boolean isCovered(BlindWindows.Window window, List<BlindWindows.Window> by) {
        double from = window.from();
        for (BlindWindows.Window next : by.stream()
                .sorted(Comparator.comparingDouble(BlindWindows.Window::from))
                .toList()) {
            if (next.from() <= from && next.to() >= from) {
                from = next.to();
            }
            if (from >= window.to()) {
                return true;
            }
        }
        return false;
    }
}

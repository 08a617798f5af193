package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.recipe.BlindWindows;
import org.fivesigma.recipe.HistogramBlock;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.shape.Located;

/**
 * Which observed events a recipe hides, and whether they were asked to be shown all the same.
 *
 * @param windows the hidden windows by column; empty where nothing is hidden
 * @param samples the observed samples
 * @param opened whether the run was asked to show what the recipe hides
 */
public record Blinding(Map<String, List<BlindWindows.Window>> windows, List<String> samples, boolean opened) {
    /** Nothing is hidden. */
    public static final Blinding NONE = new Blinding(Map.of(), List.of(), false);

    /** Copies the collections. */
    public Blinding {
        windows = Collections.unmodifiableMap(new LinkedHashMap<>(windows));
        samples = List.copyOf(samples);
    }

    /** The blinding of a recipe; a histogram's name stands for its column. */
    static Blinding of(Recipe recipe, boolean unblind) {
        List<String> observed = new ArrayList<>();
        recipe.data().value().samples().forEach((name, sample) -> {
            if (sample.value().as() == SampleRole.OBSERVED) {
                observed.add(name);
            }
        });
        if (recipe.blind().isEmpty() || observed.isEmpty()) {
            return NONE;
        }
        Map<String, List<BlindWindows.Window>> windows = new LinkedHashMap<>();
        recipe.blind()
                .forEach((name, block) -> windows.computeIfAbsent(column(name, recipe), any -> new ArrayList<>())
                        .addAll(block.value().windows()));
        return new Blinding(windows, observed, unblind);
    }

    /** The column that a name of {@code blind} stands for. */
    static String column(String name, Recipe recipe) {
        Located<HistogramBlock> histogram = recipe.histograms().get(name);
        return histogram == null ? name : histogram.value().of().value();
    }

    /** Whether events are hidden. */
    public boolean hides() {
        return !windows.isEmpty() && !opened;
    }

    /** Whether events are shown that the recipe hides. */
    public boolean shows() {
        return !windows.isEmpty() && opened;
    }

    /** Whether the recipe hides anything, be it shown or not. */
    public boolean isPresent() {
        return !windows.isEmpty();
    }

    /** The windows of a column that are hidden now, ascending, those that meet as one. */
    List<BlindWindows.Window> hidden(String column) {
        List<BlindWindows.Window> joined = new ArrayList<>();
        List<BlindWindows.Window> ascending = new ArrayList<>(windows.getOrDefault(column, List.of()));
        ascending.sort(Comparator.comparingDouble(BlindWindows.Window::from));
        for (BlindWindows.Window next : opened ? List.<BlindWindows.Window>of() : ascending) {
            int last = joined.size() - 1;
            if (last >= 0 && next.from() <= joined.get(last).to()) {
                joined.set(last, joined.get(last).with(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Each window in words: {@code mass in [120, 130]}. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        windows.forEach((column, list) -> list.forEach(window -> words.add(window.words(column))));
        return words;
    }

    /** What is hidden or shown, in words that end a sentence; empty where the recipe hides nothing. */
    public String sentence() {
        return windows.isEmpty()
                ? ""
                : "observed events with " + String.join(" or ", words()) + (opened ? " are shown" : " are hidden");
    }

    /** How this is stamped: {@code Blinded}, {@code Unblinded}, or nothing. */
    public String stamp() {
        return windows.isEmpty() ? "" : opened ? "Unblinded" : "Blinded";
    }

    /** What a figure of observed events says: other columns lack these events too, but for simulated ones. */
    String note() {
        return stamp() + ": no data with " + String.join(" or ", words());
    }

    /**
     * Whether how many events something counts must not be told: what was read of a sample, less what is shown, is how many are
     * hidden.
     */
    public boolean hidesCountsOf(Exhibit exhibit) {
        String node = exhibit.origin().node();
        return hides()
                && exhibit.kind() == Exhibit.Kind.ACCOUNTING
                && samples.contains(node.substring(node.indexOf('.') + 1));
    }
}

package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.recipe.CutSet;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** The recipe's cut sets with {@code like} resolved: a range on a column replaces the inherited one, the rest is added. */
final class CutSets {
    private final Map<String, CutSet> written;
    private final Problems problems;
    private final Map<String, Tree> resolved = new LinkedHashMap<>();
    private final Set<String> inCircles = new HashSet<>();

    CutSets(Map<String, CutSet> written, Problems problems) {
        this.written = written;
        this.problems = problems;
        written.keySet().forEach(name -> resolved.put(name, parameters(name)));
    }

    /** The names, in the recipe's order. */
    List<String> names() {
        return List.copyOf(written.keySet());
    }

    /** Where a cut set is written. */
    Place place(String name) {
        return written.get(name).place();
    }

    /** The list of requirements, as the {@code select} and {@code cut-flow} steps take it. */
    Tree requirements(String name) {
        return resolved.get(name);
    }

    private Tree parameters(String name) {
        List<Tree> steps = collect(name, new ArrayList<>()).stream()
                .map(CutSet.Requirement::step)
                .toList();
        return Tree.sequence(place(name), steps);
    }

    private List<CutSet.Requirement> collect(String name, List<String> chain) {
        CutSet cuts = written.get(name);
        chain.add(name);
        if (cuts.like().isEmpty()) {
            return cuts.requirements();
        }
        Located<String> parent = cuts.like().get();
        if (chain.contains(parent.value())) {
            circle(parent, chain);
            return cuts.requirements();
        }
        if (!References.known(parent, written.keySet(), "cut set", problems)) {
            return cuts.requirements();
        }
        return merged(collect(parent.value(), chain), cuts.requirements());
    }

    private void circle(Located<String> parent, List<String> chain) {
        if (inCircles.contains(parent.value())) {
            return;
        }
        inCircles.addAll(chain);
        problems.add(Problem.of(
                        ErrorCode.E0302,
                        parent.place(),
                        "cut sets go in a circle: " + String.join(" like ", chain) + " like " + parent.value())
                .withHelp("let one of them list its cuts itself"));
    }

    private static List<CutSet.Requirement> merged(List<CutSet.Requirement> inherited, List<CutSet.Requirement> own) {
        Map<String, CutSet.Requirement> replacements = new LinkedHashMap<>();
        own.forEach(
                requirement -> requirement.column().ifPresent(column -> replacements.putIfAbsent(column, requirement)));
        List<CutSet.Requirement> added = new ArrayList<>(own);
        List<CutSet.Requirement> all = new ArrayList<>();
        for (CutSet.Requirement requirement : inherited) {
            Optional<CutSet.Requirement> replacement = requirement.column().map(replacements::get);
            if (replacement.isEmpty()) {
                all.add(requirement);
            } else if (removed(replacement.get(), added)) {
                all.add(replacement.get());
            }
        }
        all.addAll(added);
        return all;
    }

    /** Takes out this very requirement, which others may equal: all that the recipe writes itself is kept. */
    private static boolean removed(CutSet.Requirement requirement, List<CutSet.Requirement> from) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i) == requirement) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }
}

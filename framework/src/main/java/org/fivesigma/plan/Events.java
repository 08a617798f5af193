package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** The events that views name: samples and groups of samples, before and after cuts. */
final class Events {
    private final Map<String, SampleRole> declared;
    private final Map<String, SampleView> samples;
    private final CutSets cuts;
    private final PlanBuilder plan;

    Events(Map<String, SampleRole> declared, Map<String, SampleView> samples, CutSets cuts, PlanBuilder plan) {
        this.declared = declared;
        this.samples = samples;
        this.cuts = cuts;
        this.plan = plan;
    }

    /** All samples, by name. */
    Map<String, SampleView> samples() {
        return samples;
    }

    /** The cut sets. */
    CutSets cuts() {
        return cuts;
    }

    /** The samples that a subject stands for: {@code all} is all that is simulated; those that failed are left out. */
    List<SampleView> of(Located<String> subject) {
        List<String> known = new ArrayList<>(List.of("all"));
        for (SampleRole role : SampleRole.values()) {
            known.add(word(role));
        }
        known.addAll(declared.keySet());
        if (!References.known(subject, known, "sample or group", plan.problems())) {
            return List.of();
        }
        List<String> meant = meant(subject.value());
        if (meant.isEmpty()) {
            plan.problems().add(nobody(subject));
        }
        return meant.stream().filter(samples::containsKey).map(samples::get).toList();
    }

    private List<String> meant(String subject) {
        if (declared.containsKey(subject)) {
            return List.of(subject);
        }
        return declared.entrySet().stream()
                .filter(sample -> subject.equals("all")
                        ? sample.getValue() != SampleRole.OBSERVED
                        : word(sample.getValue()).equals(subject))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Problem nobody(Located<String> subject) {
        boolean all = subject.value().equals("all");
        String message = all
                ? "`all` means all simulated samples, but there are none"
                : "no sample has the role `" + subject.value() + "`";
        return Problem.of(ErrorCode.E0205, subject.place(), message)
                .withNote("samples: " + String.join(", ", declared.keySet()))
                .withHelp(
                        "name another group, or say so under `data`: {as: " + (all ? "signal" : subject.value()) + "}");
    }

    /** The samples of each role that occurs, by the role's word. */
    Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (SampleRole role : SampleRole.values()) {
            List<String> names = samples.values().stream()
                    .filter(sample -> sample.role() == role)
                    .map(SampleView::name)
                    .toList();
            if (!names.isEmpty() && !samples.containsKey(word(role))) {
                groups.put(word(role), names);
            }
        }
        return groups;
    }

    /** Whether the cut set is known; an unknown one is reported. */
    boolean knownCut(Located<String> cut) {
        return References.known(cut, cuts.names(), "cut set", plan.problems());
    }

    /** A sample's events after a cut set, or before any. */
    Optional<Origin.Output> after(SampleView sample, Optional<String> cut) {
        if (cut.isEmpty()) {
            return Optional.of(sample.events());
        }
        String name = "cuts." + cut.get() + "." + sample.name();
        if (plan.node(name).isPresent()) {
            return plan.node(name).map(node -> node.output("events"));
        }
        Tree params = Parameters.at(cuts.place(cut.get()))
                .set("all", cuts.requirements(cut.get()))
                .tree();
        PlanBuilder.Draft draft = new PlanBuilder.Draft(name, "select", params, cuts.place(cut.get()));
        return plan.add(draft, Map.of("events", new Source.One(sample.events())), List.of())
                .map(node -> node.output("events"));
    }

    /** The events of each sample, by name, after a cut set or before any. */
    Map<String, Origin> afterEach(List<SampleView> which, Optional<String> cut) {
        Map<String, Origin> events = new LinkedHashMap<>();
        for (SampleView sample : which) {
            after(sample, cut).ifPresent(origin -> events.put(sample.name(), origin));
        }
        return events;
    }

    /** Whether a subject stands for observed events; no group mixes them with simulated ones. */
    boolean isObserved(String subject) {
        return observed().anyMatch(name -> subject.equals(word(SampleRole.OBSERVED)) || subject.equals(name));
    }

    /** Whether observed events are among what these sources give, by whatever way. */
    boolean meetObserved(Collection<Source> sources) {
        Set<String> observed = observed().map(SampleLowering.DATA::concat).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        sources.stream()
                .flatMap(source -> source.origins().stream())
                .filter(Origin.Output.class::isInstance)
                .forEach(origin -> upstream(((Origin.Output) origin).node(), seen));
        return !Collections.disjoint(seen, observed);
    }

    private void upstream(String node, Set<String> seen) {
        if (seen.add(node)) {
            plan.node(node).ifPresent(known -> known.upstream().forEach(name -> upstream(name, seen)));
        }
    }

    private Stream<String> observed() {
        return samples.values().stream()
                .filter(sample -> sample.role() == SampleRole.OBSERVED)
                .map(SampleView::name);
    }

    private static String word(SampleRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}

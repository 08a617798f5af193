package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Lowers {@code cuts} to one cut-flow for each cut set, with its efficiencies and yields. */
final class CutFlowLowering {
    private final Recipe recipe;
    private final Events events;
    private final PlanBuilder plan;

    CutFlowLowering(Recipe recipe, Events events, PlanBuilder plan) {
        this.recipe = recipe;
        this.events = events;
        this.plan = plan;
    }

    void lower() {
        List<String> shown = recipe.report()
                .cutFlow()
                .map(names -> names.names().stream()
                        .filter(events::knownCut)
                        .map(Located::value)
                        .toList())
                .orElse(events.cuts().names());
        if (events.samples().isEmpty()) {
            return;
        }
        for (String cut : events.cuts().names()) {
            lower(cut, shown.contains(cut));
        }
    }

    private void lower(String cut, boolean shown) {
        Place place = events.cuts().place(cut);
        Map<String, Origin> samples = new LinkedHashMap<>();
        events.samples().values().forEach(sample -> samples.put(sample.name(), sample.events()));
        Tree.Mapping groups = Tree.mapping(place);
        for (Map.Entry<String, List<String>> group : events.groups().entrySet()) {
            Tree names = Parameters.at(place)
                    .texts("names", group.getValue())
                    .tree()
                    .get("names")
                    .orElseThrow();
            groups = groups.with(new Tree.Entry(group.getKey(), place, names));
        }
        Tree params = Parameters.at(place)
                .text("name", cut)
                .set("all", events.cuts().requirements(cut))
                .text("weight", recipe.data().value().weight())
                .set("groups", groups)
                .tree();
        PlanBuilder.Draft draft = new PlanBuilder.Draft("cut-flow." + cut, "cut-flow", params, place);
        List<PublishedNumbers> numbers = List.of(
                new PublishedNumbers("efficiency", "efficiency." + cut, Optional.empty()),
                new PublishedNumbers("yield", "yield." + cut, Optional.empty()));
        plan.add(draft, Map.of("samples", new Source.Named(samples)), numbers)
                .filter(node -> shown)
                .ifPresent(node -> plan.show(
                        new Exhibit(Exhibit.Kind.CUT_FLOW, cut, "Cut-flow " + cut, node.output("table"), place)));
    }
}

package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.RawTree;
import org.fivesigma.recipe.SampleBlock;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Lowers the description of a stand-in: for each sample one simulating step. */
final class StandInLowering {
    /** What a stand-in gives each sample itself. */
    private static final List<String> GIVEN = List.of("seed", "name");

    private final StandIn description;
    private final PlanBuilder plan;

    StandInLowering(StandIn description, PlanBuilder plan) {
        this.description = description;
        this.plan = plan;
    }

    /** The events of a sample; empty where a problem was reported. */
    Optional<Origin.Output> simulate(String name, Located<SampleBlock> block) {
        Optional<RawTree> sample = Optional.ofNullable(description.samples().get(name));
        if (sample.isEmpty()) {
            plan.problems()
                    .add(Problem.of(ErrorCode.E0205, block.place(), "the stand-in describes no sample `" + name + "`")
                            .withNote("it describes: "
                                    + String.join(", ", description.samples().keySet()))
                            .withHelp("use one of these names, or describe the sample in the stand-in"));
            return Optional.empty();
        }
        Tree tree = sample.get().tree();
        if (tree instanceof Tree.Mapping mapping) {
            Place place = tree.place();
            checkOwn(mapping);
            tree = mapping.with(new Tree.Entry("seed", place, Tree.scalar(place, Long.toString(description.seed()))))
                    .with(new Tree.Entry("name", place, Tree.quoted(place, name)));
        }
        PlanBuilder.Draft draft = new PlanBuilder.Draft(SampleLowering.DATA + name, "simulate", tree, block.place());
        return plan.add(draft, Map.of(), List.of()).map(node -> node.output("events"));
    }

    /** The seed and the names of the samples are given for the whole stand-in, not by each sample. */
    private void checkOwn(Tree.Mapping sample) {
        List<String> known = plan.catalog()
                .step("simulate")
                .map(step -> new ArrayList<>(step.params().keys()))
                .orElseGet(ArrayList::new);
        known.removeAll(GIVEN);
        GIVEN.forEach(
                key -> sample.entry(key).ifPresent(entry -> new Binder(plan.problems()).unknownKey(entry, known)));
    }
}

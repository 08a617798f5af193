package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SignificanceBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Lowers {@code significance}: one test for each cut set that the fits are repeated over. */
final class SignificanceLowering {
    private final Recipe recipe;
    private final FitLowering fits;
    private final PlanBuilder plan;

    SignificanceLowering(Recipe recipe, FitLowering fits, PlanBuilder plan) {
        this.recipe = recipe;
        this.fits = fits;
        this.plan = plan;
    }

    void lower() {
        recipe.significance().forEach((name, block) -> {
            if (named(block)) {
                fits.cuts().forEach(cut -> lower(name, block, cut));
            }
        });
    }

    private boolean named(Located<SignificanceBlock> block) {
        List<Located<String>> hypotheses = block.value().wilks().names();
        if (hypotheses.size() != 2) {
            plan.problems()
                    .add(Problem.of(
                                    ErrorCode.E0202,
                                    block.value().wilks().place(block.place()),
                                    "`wilks` compares two fits, not " + hypotheses.size())
                            .withHelp("write wilks: [without-signal, with-signal]"));
            return false;
        }
        List<String> known = recipe.fits()
                .map(fitted -> List.copyOf(fitted.value().fits().keySet()))
                .orElse(List.of());
        return References.known(hypotheses.get(0), known, "fit", plan.problems())
                & References.known(hypotheses.get(1), known, "fit", plan.problems());
    }

    private void lower(String name, Located<SignificanceBlock> block, Optional<String> cut) {
        List<Located<String>> hypotheses = block.value().wilks().names();
        Optional<Node> without =
                plan.node(FitLowering.nodeName(hypotheses.get(0).value(), cut));
        Optional<Node> with = plan.node(FitLowering.nodeName(hypotheses.get(1).value(), cut));
        if (without.isEmpty() || with.isEmpty()) {
            return;
        }
        Map<String, Source> inputs = new LinkedHashMap<>();
        inputs.put("null-hypothesis", new Source.One(without.get().output("fit")));
        inputs.put("alternative", new Source.One(with.get().output("fit")));
        String node = "significance." + cut.map(value -> value + ".").orElse("") + name;
        Tree params = Tree.mapping(block.place());
        plan.add(
                new PlanBuilder.Draft(node, "wilks", params, block.place()),
                inputs,
                List.of(new PublishedNumbers("measures", node, Optional.of("z"))));
    }
}

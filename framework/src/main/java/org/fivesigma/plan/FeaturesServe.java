package org.fivesigma.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.Role;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Does no model learn from what tells the answer: a label, a truth quantity, an event's weight or its number? */
final class FeaturesServe implements PlanCheck {
    private static final Set<Role> TELLING = Set.of(Role.TRUTH, Role.LABEL, Role.WEIGHT, Role.ID);

    private final TableColumns tables;
    private final Optional<String> weight;
    private final Set<Place> told = new HashSet<>();

    FeaturesServe(TableColumns tables, Recipe recipe) {
        this.tables = tables;
        this.weight = recipe.data().value().weight().map(Located::value);
    }

    /** The places of the features that were reported. */
    Set<Place> told() {
        return told;
    }

    @Override
    public void check(Plan plan, Problems problems) {
        plan.nodes().values().stream()
                .filter(node -> node.name().startsWith(ModelLowering.INPUTS))
                .forEach(node -> features(node, plan, problems));
    }

    private void features(Node inputs, Plan plan, Problems problems) {
        List<TableColumns.Table> samples = inputs.upstream()
                .flatMap(set -> tables.incoming(plan.nodes().get(set)).stream())
                .toList();
        Tree features = ((Tree.Mapping) inputs.written()).get("features").orElseThrow();
        for (Tree feature : ((Tree.Sequence) features).items()) {
            String column = ((Tree.Scalar) feature).text();
            role(column, samples).ifPresent(role -> {
                if (told.add(feature.place())) {
                    problems.add(problem(column, role, feature.place()));
                }
            });
        }
    }

    private Optional<Role> role(String column, List<TableColumns.Table> samples) {
        if (weight.filter(column::equals).isPresent()) {
            return Optional.of(Role.WEIGHT);
        }
        return samples.stream()
                .map(TableColumns.Table::columns)
                .map((Map<String, ColumnSpec> columns) -> Optional.ofNullable(columns.get(column)))
                .flatMap(Optional::stream)
                .map(ColumnSpec::role)
                .filter(TELLING::contains)
                .findFirst();
    }

    private static Problem problem(String column, Role role, Place place) {
        String word = role.name().toLowerCase(Locale.ROOT);
        String reason = switch (role) {
            case WEIGHT -> "is the weight of the events, by which they count but must not be told apart";
            case ID -> "tells events apart, from which nothing can be learnt about others";
            case LABEL -> "is the answer that a model is to find";
            default -> "is known in simulation only, so a model that needs it says nothing about data";
        };
        return Problem.of(role == Role.TRUTH ? ErrorCode.E0307 : ErrorCode.E0308, place, "`" + column + "` " + reason)
                .withLabel(role == Role.TRUTH ? "a truth quantity" : "the role is " + word)
                .withHelp("take it off the features, or call it something else than `" + word
                        + "` under `data: {roles: ...}`");
    }
}

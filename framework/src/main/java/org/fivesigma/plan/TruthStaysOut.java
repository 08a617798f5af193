package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.FitResult;
import org.fivesigma.api.data.Role;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Does nothing that meets observed events, and no selection that feeds a fit, depend on what only simulation knows? */
final class TruthStaysOut implements PlanCheck {
    private final TableColumns tables;
    private final Set<String> observed;
    private final Set<ColumnsExist.Named> told = new HashSet<>();

    /** A check where these nodes give observed events. */
    TruthStaysOut(TableColumns tables, Set<String> observed) {
        this.tables = tables;
        this.observed = observed;
    }

    /** The columns that were reported; observed events usually lack them, too. */
    Set<ColumnsExist.Named> told() {
        return told;
    }

    @Override
    public void check(Plan plan, Problems problems) {
        Set<String> meetObserved = new HashSet<>(observed);
        List<Node> nodes = new ArrayList<>(plan.nodes().values());
        for (Node node : nodes) {
            if (node.upstream().anyMatch(meetObserved::contains)) {
                meetObserved.add(node.name());
            }
        }
        Set<String> feedFits = feedFits(nodes);
        for (Node node : nodes) {
            ColumnFlow flow = node.step().step().columns(node.params());
            boolean splits = node.name().startsWith(SampleLowering.WHERE);
            if (!flow.adds().isEmpty()) {
                continue; // a new column is a truth quantity itself, and told where it is used
            }
            if (meetObserved.contains(node.name())) {
                truths(node, flow).forEach(column -> tell(node, column, "observed events", problems));
            } else if (flow.passes() && !splits && feedFits.contains(node.name())) {
                truths(node, flow).forEach(column -> tell(node, column, "a fit", problems));
            }
        }
    }

    /** The nodes whose outputs decide a fit. */
    private static Set<String> feedFits(List<Node> nodes) {
        Set<String> feeding = new HashSet<>();
        List<Node> backwards = new ArrayList<>(nodes);
        Collections.reverse(backwards);
        for (Node node : backwards) {
            boolean fits = node.step().outputs().stream().anyMatch(port -> port.type() == FitResult.class);
            if (fits || feeding.contains(node.name())) {
                node.upstream().forEach(feeding::add);
            }
        }
        return feeding;
    }

    private Stream<String> truths(Node node, ColumnFlow flow) {
        return flow.uses().stream()
                .filter(column -> tables.incoming(node).stream()
                        .map(table -> Optional.ofNullable(table.columns().get(column)))
                        .flatMap(Optional::stream)
                        .map(ColumnSpec::role)
                        .anyMatch(role -> role == Role.TRUTH));
    }

    private void tell(Node node, String column, String met, Problems problems) {
        Place place = TreePath.ofWord(node.written(), column).orElse(node.place());
        if (told.add(new ColumnsExist.Named(place, column))) {
            problems.add(Problem.of(
                            ErrorCode.E0307,
                            place,
                            "`" + column + "` is known in simulation only, but decides about " + met)
                    .withLabel("a truth quantity")
                    .withHelp("use a measured quantity, or call `" + column
                            + "` something else than `truth` under `data: {roles: ...}`"));
        }
    }
}

package org.fivesigma.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.plan.Node;
import org.fivesigma.plan.Origin;
import org.fivesigma.plan.Plan;
import org.fivesigma.search.Inspection;
import org.fivesigma.search.SearchStep;
import org.fivesigma.store.StoreException;

/** Says what a search will do and what is wrong with it, before it runs. */
final class SearchPreview {
    private final Plan plan;
    private final Map<String, NodeOutcome> known;
    private final Artifacts artifacts;

    /**
     * A preview of the searches of a plan.
     *
     * @param known the nodes whose results are known; the numbers of training events are told by these
     */
    SearchPreview(Plan plan, Map<String, NodeOutcome> known, Artifacts artifacts) {
        this.plan = plan;
        this.known = known;
        this.artifacts = artifacts;
    }

    /** What there is to tell of a node that may be a search. */
    Forecast.Told of(Node node, Forecast.Fate fate) {
        if (!(asStep(node) instanceof SearchStep search)) {
            return Forecast.Told.NOTHING;
        }
        if (fate == Forecast.Fate.CACHED) {
            return new Forecast.Told(List.of("its result is known, so nothing is tried"), List.of());
        }
        Origin.Output training = training(node);
        OptionalInt rows = rows(training);
        try {
            Inspection inspection = search.inspect((SearchStep.Params) node.params(), rows, features(node));
            List<String> facts = new ArrayList<>(inspection.facts());
            if (rows.isEmpty()) {
                facts.add("how long it takes is not known before the number of training events is;"
                        + " these come from `run --until " + training.node() + "`");
            }
            return new Forecast.Told(facts, inspection.warnings());
        } catch (StepFailure refusal) {
            return new Forecast.Told(List.of(), List.of(refusal.getMessage() + "; " + refusal.remedy()));
        }
    }

    private static Object asStep(Node node) {
        return node.step().step();
    }

    private static Origin.Output training(Node node) {
        return (Origin.Output)
                node.inputs().get("training").origins().iterator().next();
    }

    private OptionalInt rows(Origin.Output training) {
        Optional<NodeOutcome> outcome = Optional.ofNullable(known.get(training.node()));
        if (outcome.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            EventTable events = (EventTable) artifacts.get(
                    outcome.get()
                            .outputs()
                            .get(training.port())
                            .artifacts()
                            .iterator()
                            .next(),
                    EventTable.class);
            return OptionalInt.of(events.rows());
        } catch (StoreException damaged) {
            return OptionalInt.empty(); // a run finds the damage and computes the events anew
        }
    }

    private int features(Node node) {
        return plan.models().stream()
                .filter(model -> model.node().equals(node.name()))
                .map(model -> model.features().size())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(node.name() + " searches, but is no model"));
    }
}

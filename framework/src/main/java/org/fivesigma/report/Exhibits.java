package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.store.Artifact;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreException;

/** Reads from the store what the report shows. */
public final class Exhibits {
    private final RunResult result;
    private final Store store;

    /** The exhibits of a run. */
    public Exhibits(RunResult result, Store store) {
        this.result = result;
        this.store = store;
    }

    /**
     * An exhibit with what it shows.
     *
     * @param exhibit what the plan says of it
     * @param content the artifact
     */
    public record Shown<T>(Exhibit exhibit, T content) {}

    /** All exhibits of a kind that have a result, in the report's order. */
    public <T> List<Shown<T>> of(Exhibit.Kind kind, Class<T> type) throws StoreException {
        List<Shown<T>> shown = new ArrayList<>();
        for (Exhibit exhibit : result.plan().exhibits()) {
            if (exhibit.kind() != kind || !hasResult(exhibit)) {
                continue;
            }
            NodeOutcome outcome = result.outcomes().get(exhibit.origin().node());
            for (Artifact artifact :
                    outcome.outputs().get(exhibit.origin().port()).artifacts()) {
                shown.add(new Shown<>(exhibit, store.get(artifact, type)));
            }
        }
        return shown;
    }

    /** Whether the plan shows anything of a kind, with or without a result. */
    public boolean has(Exhibit.Kind kind) {
        return result.plan().exhibits().stream().anyMatch(exhibit -> exhibit.kind() == kind);
    }

    /** The exhibits of a kind that have no result, because their step or one before it failed. */
    public List<Exhibit> missing(Exhibit.Kind kind) {
        return result.plan().exhibits().stream()
                .filter(exhibit -> exhibit.kind() == kind)
                .filter(exhibit -> !hasResult(exhibit))
                .toList();
    }

    private boolean hasResult(Exhibit exhibit) {
        NodeOutcome outcome = result.outcomes().get(exhibit.origin().node());
        return outcome != null && outcome.hasResult();
    }
}

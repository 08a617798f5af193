package org.fivesigma.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.Figure;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.Origin;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.store.Artifact;
import org.fivesigma.store.Port;
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
        return read(exhibit -> exhibit.kind() == kind, type);
    }

    /** All figures that have a result, in the plan's order. */
    public List<Shown<Drawing>> drawings() throws StoreException {
        return read(exhibit -> exhibit.kind().isDrawn(), Drawing.class);
    }

    /** The numbers that a figure was drawn from, where it was drawn from such. */
    public Optional<Figure> figure(Exhibit exhibit) throws StoreException {
        if (exhibit.data().filter(this::hasResult).isEmpty()) {
            return Optional.empty();
        }
        Optional<Artifact> artifact = port(exhibit.data().get()).first();
        return artifact.isPresent() ? Optional.of(store.get(artifact.get(), Figure.class)) : Optional.empty();
    }

    /** Whether the numbers that a figure was drawn from are there. */
    public boolean hasFigure(Exhibit exhibit) {
        return exhibit.data()
                .filter(this::hasResult)
                .flatMap(data -> port(data).first())
                .isPresent();
    }

    private <T> List<Shown<T>> read(Predicate<Exhibit> wanted, Class<T> type) throws StoreException {
        List<Shown<T>> shown = new ArrayList<>();
        for (Exhibit exhibit : result.plan().exhibits()) {
            if (!wanted.test(exhibit) || !hasResult(exhibit.origin())) {
                continue;
            }
            for (Artifact artifact : port(exhibit.origin()).artifacts()) {
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
        return missing(exhibit -> exhibit.kind() == kind);
    }

    /** The exhibits of these that have no result, because their step or one before it failed. */
    public List<Exhibit> missing(Predicate<Exhibit> wanted) {
        return result.plan().exhibits().stream()
                .filter(wanted)
                .filter(exhibit -> !hasResult(exhibit.origin()))
                .toList();
    }

    private Port port(Origin.Output origin) {
        return result.outcomes().get(origin.node()).outputs().get(origin.port());
    }

    private boolean hasResult(Origin.Output origin) {
        NodeOutcome outcome = result.outcomes().get(origin.node());
        return outcome != null && outcome.hasResult();
    }
}

package org.fivesigma.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.plan.Node;
import org.fivesigma.plan.Origin;
import org.fivesigma.plan.Plan;
import org.fivesigma.plan.Source;
import org.fivesigma.store.FileDigests;
import org.fivesigma.store.Key;
import org.fivesigma.store.Store;

/** Says of each node of a plan whether its result is known, must be computed, or waits for one that must; runs nothing. */
public final class Forecast {
    /** Files up to this length are read in well under a second by any JVM. */
    private static final long QUICKLY_READ = 32L << 20;

    private final Store store;
    private final FileDigests files;

    /** A forecast from what this store knows. */
    public Forecast(Store store, FileDigests files) {
        this.store = store;
        this.files = files;
    }

    /** What will become of a node. */
    public enum Fate {
        /** The result is known. */
        CACHED,
        /** The step will run. */
        RUN,
        /** The step will run unless what it waits for comes out as before. */
        WAITS
    }

    /**
     * One line of a forecast.
     *
     * @param node the node
     * @param fate what will become of it
     * @param reason why
     * @param told what a search will do, and what is wrong with it
     */
    public record Line(Node node, Fate fate, String reason, Told told) {}

    /**
     * What there is to tell of a node before it runs.
     *
     * @param facts what it will do
     * @param warnings what is most likely not meant
     */
    public record Told(List<String> facts, List<String> warnings) {
        static final Told NOTHING = new Told(List.of(), List.of());

        /** Copies the lists. */
        public Told {
            facts = List.copyOf(facts);
            warnings = List.copyOf(warnings);
        }
    }

    /** The forecast of every node, in the plan's order. */
    public List<Line> of(Plan plan) throws IOException, InputFailure {
        Artifacts artifacts = new Artifacts(store);
        NodeRunner runner = runner(artifacts);
        Map<String, NodeOutcome> known = new LinkedHashMap<>();
        SearchPreview searches = new SearchPreview(plan, known, artifacts);
        List<Line> lines = new ArrayList<>();
        for (Node node : plan.nodes().values()) {
            Line line = line(node, known, runner);
            lines.add(new Line(node, line.fate(), line.reason(), searches.of(node, line.fate())));
        }
        return lines;
    }

    /** The whole result of a plan, when every node of it is known, and no large input must be read to tell. */
    public Optional<RunResult> known(Plan plan) throws IOException, InputFailure {
        if (readsMuch(plan)) {
            return Optional.empty();
        }
        Artifacts artifacts = new Artifacts(store);
        NodeRunner runner = runner(artifacts);
        Map<String, NodeOutcome> known = new LinkedHashMap<>();
        for (Node node : plan.nodes().values()) {
            if (line(node, known, runner).fate() != Fate.CACHED) {
                return Optional.empty();
            }
        }
        return Optional.of(new RunGathering(artifacts).gather(plan, known));
    }

    /**
     * Whether the digest of a large input file is not at hand. The JVM that is started quickly for this question digests 0.13 GB/s;
     * the one that is made for computing, ten times as much.
     */
    private boolean readsMuch(Plan plan) throws IOException {
        for (Node node : plan.nodes().values()) {
            for (Source source : node.inputs().values()) {
                for (Origin origin : source.origins()) {
                    if (origin instanceof Origin.File file
                            && isLargeAndNew(file.file().path())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isLargeAndNew(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) > QUICKLY_READ && !files.remembers(file);
    }

    private NodeRunner runner(Artifacts artifacts) {
        return new NodeRunner(store, files, artifacts, new RunOptions(1, true, false), RunListener.silent());
    }

    private static Line line(Node node, Map<String, NodeOutcome> known, NodeRunner runner)
            throws IOException, InputFailure {
        Optional<String> awaited =
                node.upstream().filter(name -> !known.containsKey(name)).findFirst();
        if (awaited.isPresent()) {
            return new Line(node, Fate.WAITS, "waits for " + awaited.get(), Told.NOTHING);
        }
        Key key = runner.key(node, known);
        Optional<NodeOutcome> outcome = runner.known(node, key);
        if (outcome.isPresent()) {
            known.put(node.name(), outcome.get());
            return new Line(node, Fate.CACHED, "known as " + key.digest().brief(), Told.NOTHING);
        }
        return new Line(node, Fate.RUN, "no result is known for its parameters and inputs", Told.NOTHING);
    }
}

package org.fivesigma.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.Journal;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.api.data.Measures;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.plan.Node;
import org.fivesigma.plan.PublishedNumbers;
import org.fivesigma.shape.RecordMaker;
import org.fivesigma.store.Artifact;
import org.fivesigma.store.CanonicalEncoder;
import org.fivesigma.store.Digest;
import org.fivesigma.store.FileDigests;
import org.fivesigma.store.Key;
import org.fivesigma.store.KeyPart;
import org.fivesigma.store.Port;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreException;
import org.fivesigma.store.StoredJournal;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;

/** Gives one node its result: from the store where it is known, else by running the step. */
final class NodeRunner {
    /** Raised when the meaning of a key part changes. */
    private static final String KEY_FORMAT = "1";

    /** Damage shows one stored part at a time; a disk that damages more than this is not worth going on with. */
    private static final int MOST_DAMAGED = 1000;

    private final Store store;
    private final FileDigests files;
    private final Artifacts artifacts;
    private final RunOptions options;
    private final RunListener listener;
    private final Object recovery = new Object();
    private final Map<Digest, Object> turns = new ConcurrentHashMap<>();

    NodeRunner(Store store, FileDigests files, Artifacts artifacts, RunOptions options, RunListener listener) {
        this.store = store;
        this.files = files;
        this.artifacts = artifacts;
        this.options = options;
        this.listener = listener;
    }

    /** What decides the node's result. */
    Key key(Node node, Map<String, NodeOutcome> upstream) throws IOException, InputFailure {
        return key(node, inputs(node, upstream));
    }

    private static Key key(Node node, NodeInputs inputs) throws IOException, InputFailure {
        StepEntry step = node.step();
        List<KeyPart> parts = stepParts(step);
        parts.addAll(KeyParts.of(step.params(), node.params()));
        // the readable parts above may look alike for different parameters; this one never does
        parts.add(KeyPart.of(
                "all parameters", new CanonicalEncoder().value(node.params()).digest()));
        parts.addAll(inputs.keyParts());
        return Key.of(parts);
    }

    private static List<KeyPart> stepParts(StepEntry step) {
        List<KeyPart> parts = new ArrayList<>();
        parts.add(new KeyPart("key format", KEY_FORMAT));
        parts.add(new KeyPart("step", step.name()));
        parts.add(new KeyPart("version", Integer.toString(step.type().version())));
        parts.add(new KeyPart("code", step.code()));
        parts.add(new KeyPart("fingerprint", step.step().fingerprint()));
        return parts;
    }

    /** What decides the entries of a node's journal: all that decides its result except its parameters. */
    private static Digest journalScope(Node node, NodeInputs inputs) throws IOException, InputFailure {
        List<KeyPart> parts = stepParts(node.step());
        parts.addAll(inputs.keyParts());
        return Key.of(parts).digest();
    }

    /** The known result of a key, when its numbers can be read. */
    Optional<NodeOutcome> known(Node node, Key key) {
        return store.find(key.digest())
                .filter(record -> numbersAreSound(node, record.outputs()))
                .map(record -> new NodeOutcome(
                        node, NodeOutcome.Status.HIT, Optional.of(key), record.outputs(), 0, Optional.empty()));
    }

    /** Gives the node its result; every failure becomes part of the outcome. */
    NodeOutcome run(Node node, Map<String, NodeOutcome> upstream) {
        long start = System.nanoTime();
        for (int damaged = 0; damaged < MOST_DAMAGED; damaged++) {
            try {
                return attempt(node, upstream, start);
            } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
                if (!isDamage(failure)) {
                    return failed(node, failure, start);
                }
            }
            Optional<NodeOutcome> lost = recover(node, upstream);
            if (lost.isPresent()) {
                return lost.get();
            }
        }
        return failed(
                node,
                new StoreException(
                        "its inputs are damaged again each time they are computed",
                        "test the disk, or keep the store elsewhere with --store"),
                start);
    }

    /**
     * Computes anew the nodes that gave what was found damaged; the damaged entries have been put aside, so they are no longer
     * known. One at a time: several nodes may find the same damage.
     *
     * @return why the node cannot have a result, when one of these could not be had again
     */
    private Optional<NodeOutcome> recover(Node node, Map<String, NodeOutcome> upstream) {
        synchronized (recovery) {
            for (String name : node.upstream().toList()) {
                NodeOutcome again = run(upstream.get(name).node(), upstream);
                if (!again.hasResult()) {
                    return Optional.of(new NodeOutcome(
                            node, NodeOutcome.Status.FAILED, Optional.empty(), Map.of(), 0, again.problem()));
                }
                upstream.put(name, again);
            }
        }
        return Optional.empty();
    }

    private NodeOutcome attempt(Node node, Map<String, NodeOutcome> upstream, long start) throws Exception {
        NodeInputs inputs = inputs(node, upstream);
        Key key = key(node, inputs);
        // samples of one file are read by equal nodes, which start together: the later one finds what the first
        // computed
        synchronized (turns.computeIfAbsent(key.digest(), any -> new Object())) {
            return attempt(node, inputs, key, start);
        }
    }

    private NodeOutcome attempt(Node node, NodeInputs inputs, Key key, long start) throws Exception {
        Optional<NodeOutcome> known = options.useCache() ? known(node, key) : Optional.empty();
        if (known.isPresent() && !options.compare()) {
            return known.get();
        }
        listener.started(node);
        Map<String, Port> outputs = compute(node, inputs);
        Optional<Problem> differs = known.flatMap(before -> difference(node, before, outputs));
        if (differs.isPresent()) {
            return new NodeOutcome(node, NodeOutcome.Status.FAILED, Optional.of(key), outputs, seconds(start), differs);
        }
        store.record(key, outputs);
        return new NodeOutcome(
                node, NodeOutcome.Status.COMPUTED, Optional.of(key), outputs, seconds(start), Optional.empty());
    }

    private static NodeOutcome failed(Node node, Throwable failure, long start) {
        Problem problem = Failures.problem(node, failure);
        return new NodeOutcome(
                node, NodeOutcome.Status.FAILED, Optional.empty(), Map.of(), seconds(start), Optional.of(problem));
    }

    /** Columns are loaded on first use, so damage may come to light inside a step, wrapped by whatever was going on there. */
    private static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException.Corrupt) {
                return true;
            }
        }
        return false;
    }

    private boolean numbersAreSound(Node node, Map<String, Port> outputs) {
        try {
            for (PublishedNumbers numbers : node.numbers()) {
                for (Artifact artifact : outputs.get(numbers.port()).artifacts()) {
                    artifacts.get(artifact, Measures.class);
                }
            }
            return true;
        } catch (StoreException damaged) {
            return false;
        }
    }

    private Map<String, Port> compute(Node node, NodeInputs inputs) throws Exception {
        Map<InputFile, Digest> before = inputs.fileDigests();
        Record output;
        boolean reading = options.useCache() && !options.compare();
        try (Scratch scratch = new Scratch();
                StoredJournal journal = store.journal(journalScope(node, inputs), reading)) {
            output = node.step().step().run(node.params(), inputs.record(), context(node, scratch, journal));
        }
        refuseChangedFiles(before);
        Map<String, Port> ports = new LinkedHashMap<>();
        for (Map.Entry<String, Object> port : RecordMaker.values(output).entrySet()) {
            ports.put(port.getKey(), store(port.getValue()));
        }
        return ports;
    }

    private Port store(Object value) throws StoreException {
        if (value instanceof Optional<?> maybe) {
            return maybe.isPresent() ? Port.one(artifacts.put(maybe.get())) : Port.none();
        }
        if (value instanceof List<?> list) {
            List<Artifact> stored = new ArrayList<>();
            for (Object item : list) {
                stored.add(artifacts.put(item));
            }
            return Port.list(stored);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Artifact> stored = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                stored.put((String) entry.getKey(), artifacts.put(entry.getValue()));
            }
            return Port.map(stored);
        }
        return Port.one(artifacts.put(value));
    }

    /** A file edited while it was read would otherwise poison the store under its old digest. */
    private void refuseChangedFiles(Map<InputFile, Digest> before) throws StepFailure, IOException {
        for (Map.Entry<InputFile, Digest> file : before.entrySet()) {
            if (!files.unchanged(file.getKey().path(), file.getValue())) {
                throw new InputFailure(
                        file.getKey().name(), 0, "the file changed while it was read", "run the same command again");
            }
        }
    }

    private Optional<Problem> difference(Node node, NodeOutcome before, Map<String, Port> now) {
        if (before.outputs().equals(now)) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                        ErrorCode.E0602,
                        node.place(),
                        "`" + node.name() + "` gave other bytes than before for the same inputs")
                .withHelp("report it: the step " + node.step().name() + " is not reproducible"));
    }

    private StepContext context(Node node, Scratch scratch, Journal journal) {
        return new StepContext() {
            @Override
            public Path scratch() {
                return scratch.folder();
            }

            @Override
            public void progress(double done, String what) {
                listener.progress(node, done, what);
            }

            @Override
            public int threads() {
                return options.threads();
            }

            @Override
            public Journal journal() {
                return journal;
            }
        };
    }

    private NodeInputs inputs(Node node, Map<String, NodeOutcome> upstream) {
        return new NodeInputs(node, upstream, store, files, artifacts);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

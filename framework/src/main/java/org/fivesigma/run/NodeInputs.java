package org.fivesigma.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.plan.Node;
import org.fivesigma.plan.Origin;
import org.fivesigma.plan.Source;
import org.fivesigma.shape.RecordMaker;
import org.fivesigma.store.Artifact;
import org.fivesigma.store.Digest;
import org.fivesigma.store.FileDigests;
import org.fivesigma.store.KeyPart;
import org.fivesigma.store.Port;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreException;

/** The inputs of a node, once all that it needs has results: what identifies them, and the record that the step takes. */
final class NodeInputs {
    private final Node node;
    private final Map<String, NodeOutcome> outcomes;
    private final Store store;
    private final FileDigests files;
    private final Artifacts artifacts;
    private final ColumnFlow flow;
    private final Map<InputFile, Digest> digests = new LinkedHashMap<>();

    NodeInputs(Node node, Map<String, NodeOutcome> outcomes, Store store, FileDigests files, Artifacts artifacts) {
        this.node = node;
        this.outcomes = outcomes;
        this.store = store;
        this.files = files;
        this.artifacts = artifacts;
        this.flow = node.step().step().columns(node.params());
    }

    /** One part for each input artifact or file, by port. */
    List<KeyPart> keyParts() throws IOException, InputFailure {
        List<KeyPart> parts = new ArrayList<>();
        for (PortShape port : node.step().inputs()) {
            Source source = node.inputs().get(port.name());
            String path = "input " + port.name();
            if (source == null) {
                parts.add(new KeyPart(path, "absent"));
            } else if (source instanceof Source.One one) {
                add(parts, path, port, one.origin());
            } else if (source instanceof Source.Named named) {
                parts.add(new KeyPart(path, "names " + named.map().keySet()));
                for (Map.Entry<String, Origin> origin : named.map().entrySet()) {
                    add(parts, path + "." + origin.getKey(), port, origin.getValue());
                }
            } else {
                addAll(parts, path, port, List.copyOf(source.origins()));
            }
        }
        return parts;
    }

    /** The input files, with the digests that the key holds. */
    Map<InputFile, Digest> fileDigests() {
        return Map.copyOf(digests);
    }

    /** Each file is read for its digest once, so that the key and the later question whether it changed mean the same. */
    private Digest digest(InputFile file) throws IOException, InputFailure {
        Digest known = digests.get(file);
        if (known != null) {
            return known;
        }
        try {
            Digest digest = files.of(file.path());
            digests.put(file, digest);
            return digest;
        } catch (StoreException store) {
            throw store;
        } catch (IOException unreadable) {
            throw new InputFailure(
                    file.name(),
                    0,
                    "the file cannot be read: " + unreadable.getMessage(),
                    "check that it is there and may be read");
        }
    }

    /** The record that the step takes, its artifacts read from the store. */
    Record record() throws IOException {
        List<Object> values = new ArrayList<>();
        for (PortShape port : node.step().inputs()) {
            values.add(value(port, Optional.ofNullable(node.inputs().get(port.name()))));
        }
        return RecordMaker.make(node.step().inputType(), values);
    }

    private void addAll(List<KeyPart> parts, String path, PortShape port, List<Origin> origins)
            throws IOException, InputFailure {
        parts.add(new KeyPart(path, origins.size() + " items"));
        for (int i = 0; i < origins.size(); i++) {
            add(parts, path + "." + i, port, origins.get(i));
        }
    }

    private void add(List<KeyPart> parts, String path, PortShape port, Origin origin) throws IOException, InputFailure {
        if (origin instanceof Origin.File file) {
            parts.add(new KeyPart(path + " name", file.file().name()));
            parts.add(KeyPart.of(path, digest(file.file())));
            return;
        }
        for (Port.Entry entry : port(origin).entries()) {
            String name = entry.name().isEmpty() ? path : path + "." + entry.name();
            parts.add(KeyPart.of(name, identity(port, entry.artifact())));
        }
    }

    /** A step that reads only some columns does not depend on the others. */
    private Digest identity(PortShape port, Artifact artifact) throws IOException {
        if (!isProjected(port)) {
            return artifact.digest();
        }
        return store.projected(artifact, flow.uses()).orElse(artifact.digest());
    }

    private boolean isProjected(PortShape port) {
        return port.type() == EventTable.class && !flow.usesAll() && !flow.passes();
    }

    private Port port(Origin origin) {
        Origin.Output output = (Origin.Output) origin;
        return outcomes.get(output.node()).outputs().get(output.port());
    }

    private Object value(PortShape port, Optional<Source> source) throws IOException {
        return switch (port.arity()) {
            case ONE ->
                single(
                        port,
                        source.orElseThrow(() ->
                                new IllegalStateException(node.name() + " has nothing for its input " + port.name())));
            case MAYBE -> source.isPresent() ? Optional.of(single(port, source.get())) : Optional.empty();
            case MANY -> many(port, source);
            case NAMED -> named(port, source);
        };
    }

    private Object single(PortShape port, Source source) throws IOException {
        return artifact(port, source.origins().iterator().next()).get(0);
    }

    private List<Object> many(PortShape port, Optional<Source> source) throws IOException {
        List<Object> values = new ArrayList<>();
        if (source.isPresent()) {
            for (Origin origin : source.get().origins()) {
                values.addAll(artifact(port, origin));
            }
        }
        return values;
    }

    private Map<String, Object> named(PortShape port, Optional<Source> source) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        if (source.isPresent()) {
            for (Map.Entry<String, Origin> entry :
                    ((Source.Named) source.get()).map().entrySet()) {
                values.put(entry.getKey(), artifact(port, entry.getValue()).get(0));
            }
        }
        return values;
    }

    private List<Object> artifact(PortShape port, Origin origin) throws IOException {
        if (origin instanceof Origin.File file) {
            return List.of(file.file());
        }
        List<Object> values = new ArrayList<>();
        for (Artifact artifact : port(origin).artifacts()) {
            Object value = artifacts.get(artifact, port.type());
            values.add(isProjected(port) ? projected((EventTable) value) : value);
        }
        return values;
    }

    private EventTable projected(EventTable table) {
        return table.only(flow.uses().stream().filter(table::has).toList());
    }
}

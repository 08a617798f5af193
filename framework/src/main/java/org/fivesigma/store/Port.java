package org.fivesigma.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one output port of a node gave: one artifact, none, a list or a map of them.
 *
 * @param entries the artifacts in order; the name of a single one is empty, in a list it is the position, in a map the key
 */
public record Port(List<Entry> entries) {
    /** Copies the list. */
    public Port {
        entries = List.copyOf(entries);
    }

    /**
     * One artifact of a port.
     *
     * @param name its name within the port
     * @param artifact the artifact
     */
    public record Entry(String name, Artifact artifact) {}

    /** A port that gave nothing. */
    public static Port none() {
        return new Port(List.of());
    }

    /** A port that gave one artifact. */
    public static Port one(Artifact artifact) {
        return new Port(List.of(new Entry("", artifact)));
    }

    /** A port that gave a list. */
    public static Port list(List<Artifact> artifacts) {
        List<Entry> entries = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            entries.add(new Entry(Integer.toString(entries.size()), artifact));
        }
        return new Port(entries);
    }

    /** A port that gave a map. */
    public static Port map(Map<String, Artifact> artifacts) {
        List<Entry> entries = new ArrayList<>();
        artifacts.forEach((name, artifact) -> entries.add(new Entry(name, artifact)));
        return new Port(entries);
    }

    /** The first artifact, which is the only one where the port gives one. */
    public Optional<Artifact> first() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(0).artifact());
    }

    /** The artifacts in order. */
    public List<Artifact> artifacts() {
        List<Artifact> artifacts = new ArrayList<>();
        for (Entry entry : entries) {
            artifacts.add(entry.artifact());
        }
        return artifacts;
    }

    /** The artifacts by name, in order. */
    public Map<String, Artifact> named() {
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            artifacts.put(entry.name(), entry.artifact());
        }
        return artifacts;
    }
}

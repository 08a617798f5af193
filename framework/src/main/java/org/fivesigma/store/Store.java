package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps results by the key of what decides them, so that nothing is computed twice.
 *
 * <p>Safe to use from many threads, and by many processes at once. Nothing is written before the first result is stored.
 */
public final class Store implements AutoCloseable {
    private final Folders folders;
    private final StoreIo io;
    private final Codecs codecs;
    private final Consumer<String> warnings;
    private final Blobs blobs;
    private final Actions actions;
    private final Json json = new Json();
    private final FormatMarker marker;
    private final Lease lease;
    private final Uses uses;

    private Store(Folders folders, StoreIo io, Codecs codecs, Consumer<String> warnings) {
        this.folders = folders;
        this.io = io;
        this.codecs = codecs;
        this.warnings = warnings;
        this.blobs = new Blobs(folders, io);
        this.actions = new Actions(folders, io);
        this.marker = new FormatMarker(folders, io, warnings);
        this.lease = new Lease(folders, io);
        this.uses = new Uses(folders, io);
    }

    /**
     * Opens a store.
     *
     * @param root its folder, made when the first result is stored
     * @param warnings takes one line for each damaged entry
     * @throws StoreException.NewerFormat where a newer version wrote it
     */
    public static Store open(Path root, StoreIo io, Codecs codecs, Consumer<String> warnings) throws StoreException {
        Folders folders = new Folders(root, io, InstantSource.system());
        Store store = new Store(folders, io, codecs, warnings);
        try {
            store.marker.check();
        } catch (IOException failed) {
            throw Failures.opening(root, failed);
        }
        return store;
    }

    /** The store's folder. */
    public Path root() {
        return folders.root();
    }

    /** What is known of a key. A damaged or unreadable record counts as unknown, is put aside and warned of. */
    public Optional<ActionRecord> find(Digest key) {
        try {
            Optional<StoreIo.Facts> facts = io.facts(folders.action(key));
            return facts.isPresent() ? read(key, facts.get()) : Optional.empty();
        } catch (NoSuchFileException takenMeanwhile) {
            return Optional.empty();
        } catch (IOException | RuntimeException failed) {
            warnings.accept("the stored result " + key.brief() + " cannot be used: " + Reason.of(failed)
                    + "; it is computed again");
            if (Damage.shows(failed)) {
                folders.quarantine(folders.action(key));
            }
            return Optional.empty();
        }
    }

    private Optional<ActionRecord> read(Digest key, StoreIo.Facts facts) throws IOException {
        lease.take();
        ActionRecord record = actions.read(key);
        requireOutputs(record);
        boolean there = uses.note(folders.action(key), facts);
        return there ? Optional.of(record) : Optional.empty();
    }

    private void requireOutputs(ActionRecord record) throws IOException {
        for (Port port : record.outputs().values()) {
            for (Port.Entry entry : port.entries()) {
                require(entry.artifact());
            }
        }
    }

    /** Requires that all parts are there; what is in them is checked when they are read. */
    private void require(Artifact artifact) throws IOException {
        requireBlob(manifest(artifact));
        // plain records have no parts, and their manifests may be long
        if (!artifact.codec().equals(RecordCodec.NAME)) {
            try (JsonParser parser = json.parser(blobs.bytes(manifest(artifact)), 0)) {
                requireParts(Manifest.read(parser));
            }
        }
    }

    private void requireParts(Manifest manifest) throws IOException {
        for (BlobReference part : manifest.blobs()) {
            requireBlob(part);
        }
    }

    private void requireBlob(BlobReference part) throws IOException {
        if (!blobs.has(part)) {
            throw new Damage("its part " + part.digest().brief() + " is missing or cut");
        }
    }

    /**
     * Stores an artifact, unless it is there.
     *
     * @throws IllegalArgumentException naming the class, where nothing can store it
     */
    public Artifact put(Object artifact) throws StoreException {
        Codec codec = codecs.of(artifact.getClass());
        try {
            lease.take();
            marker.write();
            BlobTable parts = new BlobTable(blobs);
            Json.Writing value = codec.write(artifact, parts);
            String type = KebabCase.of(artifact.getClass());
            Manifest manifest = new Manifest(codec.name(), codec.version(), type, parts.references());
            BlobReference stored = blobs.put(Content.of(manifest.write(json, value)));
            return new Artifact(stored.digest(), codec.name(), stored.bytes(), manifest.bytes() + stored.bytes());
        } catch (IOException failed) {
            throw Failures.writing(folders.root(), failed);
        }
    }

    /**
     * Reads an artifact. Large parts are read when first used; where they turn out to be damaged only then, an
     * {@link java.io.UncheckedIOException} carries the same exception.
     *
     * @param type the artifact's class, or a sealed interface that permits it
     * @throws StoreException.Corrupt where it is damaged, missing or unreadable: then it has to be computed again
     */
    public <T> T get(Artifact artifact, Class<T> type) throws StoreException {
        lease.take();
        byte[] text = blobs.bytes(manifest(artifact));
        try (JsonParser parser = json.parser(text, 0)) {
            Manifest manifest = Manifest.read(parser);
            requireParts(manifest);
            Object value = codecs.named(manifest.codec(), manifest.version()).read(manifest, parser, type, blobs);
            return type.cast(value);
        } catch (StoreException failed) {
            throw failed;
        } catch (IOException | RuntimeException failed) {
            throw new StoreException.Corrupt(
                    "stored artifact " + artifact.digest().brief() + " cannot be used: " + Reason.of(failed), failed);
        }
    }

    /**
     * The digest of an event table as those see it who look only at these columns; computed without reading any values.
     * Empty where the artifact is no event table or lacks one of the columns.
     */
    public Optional<Digest> projected(Artifact table, Collection<String> columns) throws StoreException {
        if (!table.codec().equals(EventTableCodec.NAME)) {
            return Optional.empty();
        }
        byte[] text = blobs.bytes(manifest(table));
        try (JsonParser parser = json.parser(text, 0)) {
            Manifest manifest = Manifest.read(parser);
            return TableManifest.read(parser).projected(columns, manifest.blobs());
        } catch (IOException failed) {
            throw new StoreException.Corrupt(
                    "stored table " + table.digest().brief() + " cannot be used: " + Reason.of(failed), failed);
        }
    }

    /**
     * Records what a node gave, after all of it was stored.
     *
     * @param key what decided the result
     * @param outputs what each port gave, by its name
     */
    public ActionRecord record(Key key, Map<String, Port> outputs) throws StoreException {
        ActionRecord record = new ActionRecord(key.digest(), key.parts(), outputs);
        try {
            lease.take();
            marker.write();
            blobs.sync();
            actions.write(record);
        } catch (IOException failed) {
            throw Failures.writing(folders.root(), failed);
        }
        return record;
    }

    /**
     * Opens the journal of a step and its inputs.
     *
     * @param scope what decides all of its entries
     * @param reading whether to find what was written before; else it starts empty
     */
    public StoredJournal journal(Digest scope, boolean reading) {
        return new StoredJournal(folders.journal(scope), io, this::prepare, reading, warnings);
    }

    private void prepare() throws IOException {
        lease.take();
        marker.write();
    }

    /** What the store holds. */
    public StoreInfo info() throws StoreException {
        Inventory inventory = new Inventory(folders, io, blobs);
        try {
            return inventory.info();
        } catch (IOException failed) {
            throw Failures.opening(folders.root(), failed);
        }
    }

    /** Checks every byte, and puts aside what is damaged, so that the next run computes it again. */
    public Verified verify() throws StoreException {
        try {
            return new Verification(folders, io, blobs, actions).run();
        } catch (IOException failed) {
            throw Failures.opening(folders.root(), failed);
        }
    }

    /**
     * Removes the least recently used results until the store has at most so many bytes. What a living process has used or
     * stored stays.
     */
    public Swept gc(long maxBytes) throws StoreException {
        try {
            return new Sweep(folders, io, blobs, actions).run(maxBytes);
        } catch (IOException failed) {
            throw Failures.writing(folders.root(), failed);
        }
    }

    /** Removes all results. */
    public Swept clear() throws StoreException {
        try {
            return new Sweep(folders, io, blobs, actions).everything();
        } catch (IOException failed) {
            throw Failures.writing(folders.root(), failed);
        }
    }

    /** Says to other processes that this one uses nothing of the store any more. */
    @Override
    public void close() throws StoreException {
        try {
            lease.release();
        } catch (IOException failed) {
            throw Failures.writing(folders.root(), failed);
        }
    }

    private static BlobReference manifest(Artifact artifact) {
        return BlobReference.of(artifact.digest(), artifact.manifestBytes());
    }
}

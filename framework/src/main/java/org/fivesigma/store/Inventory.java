package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists what is in a store. */
final class Inventory {
    private final Folders folders;
    private final StoreIo io;
    private final Blobs blobs;
    private final Json json = new Json();

    Inventory(Folders folders, StoreIo io, Blobs blobs) {
        this.folders = folders;
        this.io = io;
        this.blobs = blobs;
    }

    /**
     * A file that holds a record or a blob.
     *
     * @param digest the key or the digest of the content
     * @param bytes its length
     * @param used when it was last written or used
     */
    record Entry(Digest digest, long bytes, Instant used) {}

    /** Takes entries one by one, so that a large store need not fit into memory. */
    interface Visitor {
        void visit(Entry entry) throws IOException;
    }

    StoreInfo info() throws IOException {
        List<Entry> records = records();
        long[] blobs = {0, 0};
        visitBlobs(blob -> {
            blobs[0]++;
            blobs[1] += blob.bytes();
        });
        List<Entry> journals = journals();
        long bytes = blobs[1] + sum(records) + sum(journals);
        Optional<Instant> leastRecent = records.stream().map(Entry::used).min(Comparator.naturalOrder());
        int damaged = io.list(folders.damaged()).size();
        return new StoreInfo(
                folders.root(), records.size(), (int) blobs[0], journals.size(), bytes, damaged, leastRecent);
    }

    List<Entry> records() throws IOException {
        List<Entry> records = new ArrayList<>();
        visit(folders.actions(), records::add);
        return records;
    }

    private static long sum(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    /** The journals, each with the length of its files and the time when one was last written. */
    List<Entry> journals() throws IOException {
        List<Entry> journals = new ArrayList<>();
        for (Path shard : io.list(folders.journals())) {
            for (Path folder : io.list(shard)) {
                Optional<Digest> scope = Folders.named(folder);
                if (scope.isPresent()) {
                    journals.add(journal(scope.get(), folder));
                }
            }
        }
        return journals;
    }

    private Entry journal(Digest scope, Path folder) throws IOException {
        long bytes = 0;
        Instant used = Instant.EPOCH;
        for (Path file : io.list(folder)) {
            Optional<StoreIo.Facts> facts = io.facts(file);
            bytes += facts.map(StoreIo.Facts::bytes).orElse(0L);
            Instant written = facts.map(StoreIo.Facts::modified).orElse(Instant.EPOCH);
            used = written.isAfter(used) ? written : used;
        }
        return new Entry(scope, bytes, used);
    }

    void visitBlobs(Visitor visitor) throws IOException {
        visit(folders.blobs(), visitor);
    }

    /** Files that were never finished. */
    List<Path> unfinished() throws IOException {
        List<Path> found = new ArrayList<>();
        addUnfinished(folders.root(), found);
        for (Path folder : List.of(folders.actions(), folders.blobs())) {
            for (Path shard : io.list(folder)) {
                addUnfinished(shard, found);
            }
        }
        return found;
    }

    /** The manifests of a record's artifacts and the blobs that these name. */
    List<BlobReference> reachable(ActionRecord record) throws IOException {
        List<BlobReference> reachable = new ArrayList<>();
        for (Port port : record.outputs().values()) {
            for (Port.Entry entry : port.entries()) {
                Artifact artifact = entry.artifact();
                BlobReference manifest = BlobReference.of(artifact.digest(), artifact.manifestBytes());
                reachable.add(manifest);
                try (JsonParser parser = json.parser(blobs.bytes(manifest), 0)) {
                    reachable.addAll(Manifest.read(parser).blobs());
                }
            }
        }
        return reachable;
    }

    private void visit(Path folder, Visitor visitor) throws IOException {
        for (Path shard : io.list(folder)) {
            for (Path file : io.list(shard)) {
                Optional<Digest> digest = Folders.named(file);
                Optional<StoreIo.Facts> facts = digest.isPresent() ? io.facts(file) : Optional.empty();
                if (facts.isPresent()) {
                    visitor.visit(new Entry(
                            digest.get(), facts.get().bytes(), facts.get().modified()));
                }
            }
        }
    }

    private void addUnfinished(Path folder, List<Path> found) throws IOException {
        for (Path file : io.list(folder)) {
            if (Publisher.isUnfinished(file)) {
                found.add(file);
            }
        }
    }
}

package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a store smaller: the least recently used results go first, then the parts that no result needs any more.
 *
 * <p>What a living process has used or stored stays, whatever the limit. Records go before the parts they name, so a sweep
 * that is killed leaves nothing that points nowhere.
 */
final class Sweep {
    private static final Duration UNFINISHED_FOR = Duration.ofDays(1);

    private final Folders folders;
    private final StoreIo io;
    private final Actions actions;
    private final Inventory inventory;
    private final DigestSet kept = new DigestSet();
    private int records;
    private int blobs;
    private int journals;
    private boolean full;
    private int leftovers;
    private long freed;
    private long left;

    Sweep(Folders folders, StoreIo io, Blobs blobs, Actions actions) {
        this.folders = folders;
        this.io = io;
        this.actions = actions;
        this.inventory = new Inventory(folders, io, blobs);
    }

    Swept run(long maxBytes) throws IOException {
        Instant inUse = new Leases(folders, io).inUseSince();
        sweepRecords(maxBytes, inUse);
        left = 0;
        for (Inventory.Entry record : inventory.records()) {
            left += record.bytes();
        }
        for (Inventory.Entry journal : inventory.journals()) {
            left += journal.bytes();
        }
        inventory.visitBlobs(blob -> sweepBlob(blob, inUse));
        sweepLeftovers();
        return new Swept(records, blobs, journals, leftovers, freed, left);
    }

    /** Removes all results, also those that living processes use. */
    Swept everything() throws IOException {
        for (Inventory.Entry record : inventory.records()) {
            remove(folders.action(record.digest()), record.bytes());
            records++;
        }
        inventory.visitBlobs(blob -> {
            remove(folders.blob(blob.digest()), blob.bytes());
            blobs++;
        });
        for (Inventory.Entry journal : inventory.journals()) {
            removeJournal(journal);
        }
        sweepLeftovers();
        io.delete(folders.inputs());
        return new Swept(records, blobs, journals, leftovers, freed, 0);
    }

    private void sweepRecords(long maxBytes, Instant inUse) throws IOException {
        Deque<Inventory.Entry> newestJournals = new ArrayDeque<>(newestFirst(inventory.journals()));
        Set<Path> changed = new TreeSet<>();
        for (Inventory.Entry record : newestFirst(inventory.records())) {
            sweepJournals(newestJournals, record.used(), maxBytes, inUse);
            Path file = folders.action(record.digest());
            Optional<List<BlobReference>> parts = parts(record.digest());
            full |= parts.isPresent() && left + record.bytes() + added(parts.get()) > maxBytes;
            if (parts.isEmpty() || full && mayGo(file, inUse)) {
                remove(file, record.bytes());
                changed.add(file.getParent());
                records++;
                continue;
            }
            left += record.bytes() + added(parts.get());
            parts.get().forEach(part -> kept.add(part.digest()));
        }
        sweepJournals(newestJournals, Instant.MIN, maxBytes, inUse);
        for (Path folder : changed) {
            io.syncFolder(folder);
        }
    }

    private static List<Inventory.Entry> newestFirst(List<Inventory.Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Inventory.Entry::used).reversed().thenComparing(Inventory.Entry::digest))
                .toList();
    }

    /** Takes from the journals those that were used since a time, and removes what there is no room for. */
    private void sweepJournals(Deque<Inventory.Entry> newestFirst, Instant since, long maxBytes, Instant inUse)
            throws IOException {
        while (!newestFirst.isEmpty() && !newestFirst.peek().used().isBefore(since)) {
            Inventory.Entry journal = newestFirst.remove();
            full |= left + journal.bytes() > maxBytes;
            if (full && journal.used().isBefore(inUse)) {
                removeJournal(journal);
            } else {
                left += journal.bytes();
            }
        }
    }

    private void removeJournal(Inventory.Entry journal) throws IOException {
        Path folder = folders.journal(journal.digest());
        for (Path file : io.list(folder)) {
            io.delete(file);
        }
        remove(folder, journal.bytes());
        journals++;
    }

    /** The blobs that a record needs; empty where it cannot be read, since then it helps nobody. */
    private Optional<List<BlobReference>> parts(Digest key) {
        try {
            return Optional.of(inventory.reachable(actions.read(key)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private long added(List<BlobReference> parts) {
        long added = 0;
        for (BlobReference part : parts) {
            added += kept.has(part.digest()) ? 0 : part.bytes();
        }
        return added;
    }

    // asked again just before deleting: a run that started meanwhile may have found the file
    private boolean mayGo(Path file, Instant inUse) throws IOException {
        Optional<StoreIo.Facts> facts = io.facts(file);
        return facts.isPresent() && facts.get().modified().isBefore(inUse);
    }

    private void sweepBlob(Inventory.Entry blob, Instant inUse) throws IOException {
        if (kept.has(blob.digest()) || !mayGo(folders.blob(blob.digest()), inUse)) {
            left += blob.bytes();
            return;
        }
        remove(folders.blob(blob.digest()), blob.bytes());
        blobs++;
    }

    private void sweepLeftovers() throws IOException {
        Instant abandoned = folders.now().minus(UNFINISHED_FOR);
        for (Path file : inventory.unfinished()) {
            sweepLeftover(file, abandoned);
        }
        for (Path file : io.list(folders.damaged())) {
            sweepLeftover(file, Instant.MAX);
        }
    }

    private void sweepLeftover(Path file, Instant before) throws IOException {
        Optional<StoreIo.Facts> facts = io.facts(file);
        if (facts.isPresent() && facts.get().modified().isBefore(before)) {
            remove(file, facts.get().bytes());
            leftovers++;
        }
    }

    private void remove(Path file, long bytes) throws IOException {
        io.delete(file);
        freed += bytes;
    }
}

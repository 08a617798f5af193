package org.fivesigma.store;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks every byte of a store, and puts aside what is damaged. */
final class Verification {
    private static final int CHUNK = 1 << 18;

    private final Folders folders;
    private final StoreIo io;
    private final Blobs blobs;
    private final Actions actions;
    private final Inventory inventory;
    private final List<String> damaged = new ArrayList<>();
    private int blobCount;

    Verification(Folders folders, StoreIo io, Blobs blobs, Actions actions) {
        this.folders = folders;
        this.io = io;
        this.blobs = blobs;
        this.actions = actions;
        this.inventory = new Inventory(folders, io, blobs);
    }

    Verified run() throws IOException {
        inventory.visitBlobs(this::checkBlob);
        List<Inventory.Entry> records = inventory.records();
        for (Inventory.Entry record : records) {
            checkRecord(record.digest());
        }
        for (Inventory.Entry journal : inventory.journals()) {
            checkJournal(journal.digest());
        }
        return new Verified(records.size(), blobCount, damaged);
    }

    private void checkBlob(Inventory.Entry blob) {
        blobCount++;
        Path file = folders.blob(blob.digest());
        try (SeekableByteChannel channel = io.open(file)) {
            if (!digest(channel, blob.bytes()).equals(blob.digest())) {
                throw new Damage("its bytes have changed");
            }
        } catch (IOException failed) {
            putAside("stored part " + blob.digest().brief(), file, failed);
        }
    }

    private static Digest digest(SeekableByteChannel channel, long bytes) throws IOException {
        BlobInput input = new BlobInput(channel, true);
        java.nio.ByteBuffer chunk = java.nio.ByteBuffer.allocate(CHUNK);
        for (long left = bytes; left > 0; left -= CHUNK) {
            input.read(chunk, (int) Math.min(CHUNK, left));
        }
        return input.digest();
    }

    private void checkJournal(Digest scope) throws IOException {
        for (Path file : StoredJournal.files(folders.journal(scope), io)) {
            try {
                int lines = StoredJournal.read(file, io, any -> {});
                if (lines > 0) {
                    throw new Damage(lines + (lines == 1 ? " of its lines has" : " of its lines have") + " changed");
                }
            } catch (IOException failed) {
                putAside("the journal " + scope.brief(), file, failed);
            }
        }
    }

    private void checkRecord(Digest key) {
        try {
            for (BlobReference part : inventory.reachable(actions.read(key))) {
                if (!blobs.has(part)) {
                    throw new Damage("its part " + part.digest().brief() + " is missing or cut");
                }
            }
        } catch (IOException | RuntimeException failed) {
            putAside("the result " + key.brief(), folders.action(key), failed);
        }
    }

    private void putAside(String what, Path file, Exception why) {
        boolean moved = folders.quarantine(file);
        damaged.add(what + ": " + Reason.of(why) + (moved ? "" : " (and it cannot be moved away)"));
    }
}

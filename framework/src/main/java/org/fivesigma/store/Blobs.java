package org.fivesigma.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fivesigma.api.data.ExportedFile;

/** Bytes by the digest of their content: stored once, checked when read. */
final class Blobs {
    private final Folders folders;
    private final Publisher publisher;
    private final StoreIo io;
    private final Uses uses;
    // found damaged but could not be moved away: to be written again although the file is there
    private final Set<Digest> distrusted = ConcurrentHashMap.newKeySet();
    private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();

    Blobs(Folders folders, StoreIo io) {
        this.folders = folders;
        this.io = io;
        this.uses = new Uses(folders, io);
        this.publisher = new Publisher(io);
    }

    /** Reads what a blob holds; the input has given all bytes when it returns. */
    interface Decoder<T> {
        T decode(BlobInput input) throws IOException;
    }

    /** Stores content, unless it is there. */
    BlobReference put(Content content) throws IOException {
        BlobReference reference = BlobReference.of(content);
        ensure(reference, content);
        return reference;
    }

    /** Stores content whose length is known only once it was made, which happens once. */
    BlobReference put(ExportedFile.Content content) throws IOException {
        // gc looks for what was never finished in the folders of blobs; any of them will do
        Path shard = folders.blob(Digest.of(new byte[0])).getParent();
        createShard(shard);
        try (Publisher.Draft draft = publisher.draft(shard.resolve("content"))) {
            DigestStream all = new DigestStream();
            SinkStream stream = new SinkStream(bytes -> {
                all.write(bytes.duplicate());
                draft.write(bytes);
            });
            content.writeTo(stream);
            BlobReference reference = reference(all.digest(), stream.bytes(), draft.finished());
            if (!use(reference)) {
                publish(draft, reference);
            }
            return reference;
        }
    }

    private BlobReference reference(Digest digest, long bytes, Path file) throws IOException {
        if (bytes <= Samples.CHECKED_IN_FULL) {
            return BlobReference.of(digest, bytes);
        }
        try (SeekableByteChannel channel = io.open(file)) {
            return new BlobReference(digest, bytes, Optional.of(Samples.of(channel, bytes)));
        }
    }

    private void publish(Publisher.Draft draft, BlobReference reference) throws IOException {
        Path file = folders.blob(reference.digest());
        createShard(file.getParent());
        draft.publish(file);
        unsynced.add(file.getParent());
        distrusted.remove(reference.digest());
    }

    /** Copies what a blob holds, every byte of it checked whatever its length. */
    void copy(BlobReference reference, OutputStream into) throws IOException {
        BlobCopy copy = new BlobCopy(reference, into);
        read(reference, copy);
        copy.throwIfNotWritten();
    }

    /** Whether a blob of that name and length is there. */
    boolean has(BlobReference reference) throws IOException {
        return facts(reference).isPresent();
    }

    /** Notes that a blob is in use, so that no {@code gc} of another process takes it; false where it is not there. */
    boolean use(BlobReference reference) throws IOException {
        Optional<StoreIo.Facts> facts = facts(reference);
        return facts.isPresent() && uses.note(folders.blob(reference.digest()), facts.get());
    }

    private Optional<StoreIo.Facts> facts(BlobReference reference) throws IOException {
        if (distrusted.contains(reference.digest())) {
            return Optional.empty();
        }
        return io.facts(folders.blob(reference.digest())).filter(facts -> facts.bytes() == reference.bytes());
    }

    private void ensure(BlobReference reference, Content content) throws IOException {
        if (use(reference)) {
            return;
        }
        Path file = folders.blob(reference.digest());
        createShard(file.getParent());
        publisher.publish(file, content);
        unsynced.add(file.getParent());
        distrusted.remove(reference.digest());
    }

    private void createShard(Path shard) throws IOException {
        folders.create(folders.blobs());
        if (io.createFolder(shard)) {
            unsynced.add(shard.getParent());
        }
    }

    /** Makes all blobs stored so far survive a crash. */
    void sync() throws IOException {
        List<Path> waiting = new ArrayList<>(unsynced);
        for (Path folder : waiting) {
            // removed before, so that a blob stored meanwhile brings its folder back
            unsynced.remove(folder);
            try {
                io.syncFolder(folder);
            } catch (IOException failed) {
                unsynced.add(folder);
                throw failed;
            }
        }
    }

    /** Reads a blob of at most so many bytes as one array. */
    byte[] bytes(BlobReference reference) throws StoreException {
        if (reference.bytes() > Integer.MAX_VALUE - 8) {
            throw new StoreException.Corrupt(name(reference) + " is too long");
        }
        return read(reference, input -> input.read((int) reference.bytes()));
    }

    /** Reads and checks a blob; a damaged one is moved out of the way. */
    <T> T read(BlobReference reference, Decoder<T> decoder) throws StoreException {
        Path file = folders.blob(reference.digest());
        if (distrusted.contains(reference.digest())) {
            throw new StoreException.Corrupt(name(reference) + " is damaged");
        }
        try (SeekableByteChannel channel = io.open(file)) {
            return check(reference, channel, decoder);
        } catch (IOException | RuntimeException failed) {
            throw unusable(reference, failed);
        }
    }

    /** Maps and checks a blob of less than 2 GiB, little-endian; a damaged one is moved out of the way. */
    ByteBuffer map(BlobReference reference) throws StoreException {
        Path file = folders.blob(reference.digest());
        if (distrusted.contains(reference.digest())) {
            throw new StoreException.Corrupt(name(reference) + " is damaged");
        }
        try {
            ByteBuffer bytes = io.map(file);
            check(reference, bytes);
            return bytes.order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException | RuntimeException failed) {
            throw unusable(reference, failed);
        }
    }

    private static void check(BlobReference reference, ByteBuffer bytes) throws IOException {
        requireLength(reference, bytes.remaining());
        if (reference.sample().isPresent()) {
            require(reference.sample().get(), Samples.of(bytes));
            return;
        }
        DigestStream all = new DigestStream();
        all.write(bytes.duplicate());
        require(reference.digest(), all.digest());
    }

    private static void requireLength(BlobReference reference, long found) throws IOException {
        if (found != reference.bytes()) {
            throw new Damage("it has " + found + " bytes instead of " + reference.bytes());
        }
    }

    private <T> T check(BlobReference reference, SeekableByteChannel channel, Decoder<T> decoder) throws IOException {
        requireLength(reference, channel.size());
        if (reference.sample().isPresent()) {
            require(reference.sample().get(), Samples.of(channel, reference.bytes()));
            return decoder.decode(new BlobInput(channel.position(0), false));
        }
        BlobInput input = new BlobInput(channel, true);
        T decoded = decoder.decode(input);
        require(reference.digest(), input.digest());
        return decoded;
    }

    private static void require(Digest expected, Digest found) throws IOException {
        if (!expected.equals(found)) {
            throw new Damage("its bytes have changed");
        }
    }

    private StoreException unusable(BlobReference reference, Exception why) {
        String message = name(reference) + " cannot be used: " + Reason.of(why);
        if (why instanceof ClosedByInterruptException) {
            return new StoreException(message, "the run was stopped; run it again", why);
        }
        // a disk that only fails to read may hold a good file, which stays, but is not trusted by this process
        if (!Damage.shows(why) || !folders.quarantine(folders.blob(reference.digest()))) {
            distrusted.add(reference.digest());
        }
        return new StoreException.Corrupt(message, why);
    }

    private static String name(BlobReference reference) {
        return "stored part " + reference.digest().brief();
    }
}

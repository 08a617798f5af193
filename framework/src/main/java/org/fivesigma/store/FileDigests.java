package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives the content digests of input files, and reads a file again only where it may have changed.
 *
 * <p>A digest is trusted as long as length, both times, device and inode of the file are the same. File systems count time
 * in steps, so a file that was younger than two seconds when it was read may have changed since without a trace: its digest
 * is not trusted. Safe to use from many threads.
 */
public final class FileDigests {
    private static final Duration TOO_YOUNG = Duration.ofSeconds(2);
    private static final int CHUNK = 1 << 20;
    private static final int ATTEMPTS = 3;

    private final KnownDigests saved;
    private final InstantSource clock;
    private final Map<String, KnownDigests.Known> known;
    private boolean changed;

    private FileDigests(KnownDigests saved, InstantSource clock) {
        this.saved = saved;
        this.clock = clock;
        this.known = new LinkedHashMap<>(saved.read());
    }

    /**
     * The digests known so far.
     *
     * @param storeRoot the folder of the store that remembers them
     * @param warnings takes one line where what was remembered is damaged
     */
    public static FileDigests open(Path storeRoot, StoreIo io, Consumer<String> warnings) {
        return open(storeRoot, io, new FileClock(), warnings);
    }

    static FileDigests open(Path storeRoot, StoreIo io, InstantSource clock, Consumer<String> warnings) {
        return new FileDigests(new KnownDigests(new Folders(storeRoot, io, clock), io, warnings), clock);
    }

    /**
     * The digest of a file's content.
     *
     * @throws IOException where it cannot be read
     * @throws StoreException where it changes while it is read
     */
    public Digest of(Path file) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Digest> digest =
                    attempt(file, file.toAbsolutePath().normalize().toString());
            if (digest.isPresent()) {
                return digest.get();
            }
        }
        throw new StoreException(
                "the file " + file + " changes while it is read", "wait until it is complete, then run again");
    }

    // opened before it is asked about, because network file systems refresh what they know of a file when it is opened
    private Optional<Digest> attempt(Path file, String path) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<FileFacts> before = FileFacts.of(file);
            Optional<Digest> trusted = trusted(path, before);
            if (trusted.isPresent()) {
                return trusted;
            }
            Instant start = clock.instant();
            Digest digest = read(channel);
            if (!before.equals(FileFacts.of(file))) {
                return Optional.empty();
            }
            before.ifPresent(facts -> remember(path, facts, digest, start));
            return Optional.of(digest);
        }
    }

    /** Whether the digest of a file is at hand, so that it need not be read; asks the disk only for what it knows of the file. */
    public boolean remembers(Path file) throws IOException {
        return trusted(file.toAbsolutePath().normalize().toString(), FileFacts.of(file))
                .isPresent();
    }

    /** Whether a file still has the content of this digest; reads it only where it may have changed. */
    public boolean unchanged(Path file, Digest digest) throws IOException {
        return Files.exists(file) && of(file).equals(digest);
    }

    /** Saves what is known for later runs. */
    public synchronized void save() throws StoreException {
        if (changed) {
            saved.write(known);
            changed = false;
        }
    }

    private synchronized Optional<Digest> trusted(String path, Optional<FileFacts> facts) {
        KnownDigests.Known remembered = known.get(path);
        if (remembered == null || facts.isEmpty() || !remembered.facts().equals(facts.get())) {
            return Optional.empty();
        }
        return Optional.of(remembered.digest());
    }

    private synchronized void remember(String path, FileFacts facts, Digest digest, Instant read) {
        // a file from the future has an age that says nothing; Duration.between is negative then
        boolean tooYoung = Duration.between(facts.youngest(), read).compareTo(TOO_YOUNG) < 0;
        known.remove(path);
        if (!tooYoung) {
            known.put(path, new KnownDigests.Known(facts, digest));
        }
        changed = true;
    }

    private static Digest read(FileChannel channel) throws IOException {
        DigestStream stream = new DigestStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        while (channel.read(chunk) >= 0) {
            stream.write(chunk.flip());
            chunk.clear();
        }
        return stream.digest();
    }
}

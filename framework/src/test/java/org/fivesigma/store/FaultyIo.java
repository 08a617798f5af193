package org.fivesigma.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A disk on which one operation fails, or which loses power before one operation and forgets what was not synced.
 *
 * <p>Syncing is only noted, not done, which makes thousands of faults affordable.
 */
final class FaultyIo implements StoreIo {
    /** What becomes of the operation and those after it. */
    enum Fault {
        /** It fails, the others do not. */
        ONCE,
        /** It fails, and so do all that write. */
        FULL,
        /** The process ends before it. */
        CRASH
    }

    /** What a crash leaves of what was not synced. */
    enum Loss {
        /** Nothing: neither names nor bytes. */
        ALL,
        /** Names, but only half of the bytes. */
        BYTES,
        /** Everything. */
        NOTHING
    }

    /** The end of the process: no code of ours may catch it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final StoreIo disk = StoreIo.disk();
    private final Fault fault;
    private final int failing;
    private int operations;
    private final Set<Path> unsyncedBytes = new LinkedHashSet<>();
    private final List<Renaming> unsyncedNames = new ArrayList<>();

    /** One change of names in a folder; the bytes that a name had before are kept to give them back. */
    private record Renaming(Path from, Path name, Optional<byte[]> before) {}

    FaultyIo(Fault fault, int failing) {
        this.fault = fault;
        this.failing = failing;
    }

    /** A disk without faults. */
    static FaultyIo sound() {
        return new FaultyIo(Fault.ONCE, Integer.MAX_VALUE);
    }

    /** Whether the failing operation was reached. */
    boolean struck() {
        return operations >= failing;
    }

    private void count(boolean writes) throws IOException {
        operations++;
        boolean fails = fault == Fault.FULL ? operations >= failing && writes : operations == failing;
        if (fault == Fault.CRASH && operations >= failing) {
            throw new Crash();
        }
        if (fails) {
            throw new IOException("No space left on device");
        }
    }

    /** Brings the disk into the state in which it is found after the crash. */
    void restart(Loss loss) throws IOException {
        if (loss == Loss.BYTES) {
            for (Path file : unsyncedBytes) {
                try (java.nio.channels.FileChannel channel =
                        java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
        if (loss == Loss.ALL) {
            for (int i = unsyncedNames.size() - 1; i >= 0; i--) {
                undo(unsyncedNames.get(i));
            }
        }
    }

    private static void undo(Renaming renaming) throws IOException {
        Files.deleteIfExists(renaming.name());
        if (renaming.before().isPresent()) {
            Files.write(renaming.name(), renaming.before().get());
        }
    }

    @Override
    public boolean createFolder(Path folder) throws IOException {
        count(true);
        return disk.createFolder(folder);
    }

    @Override
    public Output create(Path file) throws IOException {
        count(true);
        Output output = disk.create(file);
        unsyncedNames.add(new Renaming(file, file, Optional.empty()));
        unsyncedBytes.add(file);
        return new Output() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                count(true);
                output.write(bytes);
            }

            @Override
            public void sync() throws IOException {
                count(true);
                unsyncedBytes.remove(file);
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    @Override
    public void replace(Path file, Path name) throws IOException {
        count(true);
        Optional<byte[]> before = Files.isRegularFile(name) ? Optional.of(Files.readAllBytes(name)) : Optional.empty();
        disk.replace(file, name);
        unsyncedNames.add(new Renaming(file, name, before));
        if (unsyncedBytes.remove(file)) {
            unsyncedBytes.add(name);
        }
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        count(true);
        unsyncedNames.removeIf(renaming -> renaming.name().getParent().equals(folder));
    }

    @Override
    public SeekableByteChannel open(Path file) throws IOException {
        count(false);
        return disk.open(file);
    }

    @Override
    public ByteBuffer map(Path file) throws IOException {
        count(false);
        return disk.map(file);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        count(false);
        return disk.list(folder);
    }

    @Override
    public Optional<Facts> facts(Path file) throws IOException {
        count(false);
        return disk.facts(file);
    }

    @Override
    public void touch(Path file, Instant time) throws IOException {
        count(true);
        disk.touch(file, time);
    }

    @Override
    public void delete(Path file) throws IOException {
        count(true);
        disk.delete(file);
    }

    @Override
    public Closeable hold(Path file) throws IOException {
        count(true);
        return disk.hold(file);
    }

    @Override
    public Holder holder(Path file) throws IOException {
        count(false);
        return disk.holder(file);
    }
}

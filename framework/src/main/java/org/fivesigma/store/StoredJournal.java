package org.fivesigma.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fivesigma.api.Journal;

/**
 * A journal in a folder of its own, to which each process appends a file of its own; so nothing depends on how a disk treats
 * several writers.
 *
 * <p>An entry is with the operating system before it counts as added, and so survives the end of this process, also a violent
 * one. It is on the disk within about a second; what a power failure takes in that second is computed again. Torn and damaged
 * lines count as absent. A journal that cannot be written costs one warning and nothing else.
 */
public final class StoredJournal implements Journal, AutoCloseable {
    /** How names of its files end. */
    static final String ENDING = ".journal";

    private static final long SYNCED_EVERY = 1_000_000_000L;

    private final Path folder;
    private final StoreIo io;
    private final Preparation preparation;
    private final Consumer<String> warnings;
    private final Map<Digest, String> entries = new HashMap<>();
    private Optional<StoreIo.Output> output = Optional.empty();
    private boolean toRead;
    private boolean broken;
    private long synced;

    /** Makes ready for writing what the store needs. */
    interface Preparation {
        void prepare() throws IOException;
    }

    StoredJournal(Path folder, StoreIo io, Preparation preparation, boolean reading, Consumer<String> warnings) {
        this.folder = folder;
        this.io = io;
        this.preparation = preparation;
        this.toRead = reading;
        this.warnings = warnings;
    }

    /** Reads what all processes wrote so far, file by file in the order in which they were started. */
    private void load() {
        if (!toRead) {
            return;
        }
        toRead = false;
        try {
            for (Path file : files(folder, io)) {
                read(file, io, line -> entries.put(line.key(), line.entry()));
            }
        } catch (IOException | RuntimeException unreadable) {
            warnings.accept("the journal " + folder + " cannot be read: " + Reason.of(unreadable)
                    + "; what it tells is computed again");
        }
    }

    /** The files of a journal, in the order in which they were started. */
    static List<Path> files(Path folder, StoreIo io) throws IOException {
        return io.list(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .toList();
    }

    /** Reads a file, and says how many of its lines are damaged; a torn last line is what a killed process leaves. */
    static int read(Path file, StoreIo io, Consumer<JournalLine> lines) throws IOException {
        int damaged = 0;
        boolean lastIsDamaged = false;
        // a journal of millions of trials need not fit into memory as text
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(io.open(file)), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                Optional<JournalLine> line = JournalLine.read(text);
                line.ifPresent(lines);
                lastIsDamaged = line.isEmpty();
                damaged += lastIsDamaged ? 1 : 0;
            }
        }
        return lastIsDamaged ? damaged - 1 : damaged;
    }

    @Override
    public synchronized Optional<String> find(String key) {
        load();
        return Optional.ofNullable(entries.get(digest(key)));
    }

    @Override
    public synchronized void add(String key, String entry) {
        load();
        JournalLine line = new JournalLine(digest(key), entry);
        entries.put(line.key(), entry);
        if (broken) {
            return;
        }
        try {
            append(line);
        } catch (IOException failed) {
            broken = true;
            warnings.accept("the journal " + folder + " cannot be written: " + Reason.of(failed)
                    + "; if this run is stopped, what it does from here on is done again");
        }
    }

    private void append(JournalLine line) throws IOException {
        if (output.isEmpty()) {
            output = Optional.of(start());
        }
        output.get().write(ByteBuffer.wrap(line.bytes()));
        if (System.nanoTime() - synced > SYNCED_EVERY) {
            output.get().sync();
            synced = System.nanoTime();
        }
    }

    private StoreIo.Output start() throws IOException {
        preparation.prepare();
        new Publisher(io).createFolder(folder);
        List<Path> before = files(folder, io);
        int number = 1;
        for (Path file : before) {
            number = Math.max(number, 1 + number(file));
        }
        String writer = ProcessHandle.current().pid() + "-" + System.nanoTime();
        StoreIo.Output started =
                io.create(folder.resolve(String.format(Locale.ROOT, "%08d-%s", number, writer) + ENDING));
        io.syncFolder(folder);
        synced = System.nanoTime();
        return started;
    }

    private static int number(Path file) {
        String digits = file.getFileName().toString().replaceFirst("-.*", "");
        return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : 0;
    }

    private static Digest digest(String key) {
        return Digest.of(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings all entries to the disk. */
    @Override
    public synchronized void close() {
        if (output.isEmpty()) {
            return;
        }
        try (StoreIo.Output closing = output.get()) {
            output = Optional.empty();
            closing.sync();
        } catch (IOException failed) {
            warnings.accept("the journal " + folder + " may not survive a power failure: " + Reason.of(failed));
        }
    }
}

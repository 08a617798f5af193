package org.fivesigma.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fivesigma.store.StoreIo;

/**
 * A folder that is filled out of sight and then appears whole under its name.
 *
 * <p>A file beside it is held while it is filled, so that what a killed process left behind can be told from the work of one
 * that lives, and is cleared away by the next.
 */
final class StagedFolder implements Closeable {
    private static final String LOCK = ".lock";

    private final StoreIo io;
    private final Path folder;
    private final Path lock;
    private final Closeable hold;

    private StagedFolder(Path root, String name, StoreIo io) throws IOException {
        this.io = io;
        this.folder = root.resolve(name);
        this.lock = root.resolve(name + LOCK);
        this.hold = io.hold(lock);
        Files.createDirectory(folder);
    }

    /** An empty folder out of sight, for a run of this recipe. */
    static StagedFolder of(Path root, String recipe) throws IOException {
        StoreIo io = StoreIo.disk();
        io.createFolder(root);
        sweep(root, recipe);
        return new StagedFolder(root, prefix(recipe) + own() + UUID.randomUUID(), io);
    }

    /** Where to write. */
    Path path() {
        return folder;
    }

    /**
     * Gives the folder its name.
     *
     * @return whether the name was free
     */
    boolean publish(Path name) throws IOException {
        if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.move(folder, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
                return false; // another process was first
            }
            throw failure;
        }
        io.syncFolder(name.toAbsolutePath().getParent());
        return true;
    }

    @Override
    public void close() throws IOException {
        try (hold) {
            delete(folder);
            io.delete(lock);
        }
    }

    /** Clears away what killed processes left of runs of this recipe. */
    static void sweep(Path root, String recipe) throws IOException {
        StoreIo io = StoreIo.disk();
        for (Path file : io.list(root)) {
            String name = file.getFileName().toString();
            boolean staged = name.startsWith(prefix(recipe)) && name.endsWith(LOCK);
            // asking for the lock of an own hold would lose it
            boolean own = name.startsWith(prefix(recipe) + own());
            if (staged && !own && io.holder(file) == StoreIo.Holder.NOBODY) {
                delete(root.resolve(name.substring(0, name.length() - LOCK.length())));
                io.delete(file);
            }
        }
    }

    private static String prefix(String recipe) {
        return "." + recipe + ".";
    }

    private static String own() {
        return ProcessHandle.current().pid() + "-";
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}

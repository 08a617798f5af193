package org.fivesigma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Gives an output folder that appears whole or not at all: files are written to a folder beside it, which then takes its
 * place.
 *
 * <p>Where a folder of that name is there, it is first moved aside. A crash in the instant between the two moves leaves it
 * under a name that the next publication moves back, so nothing is ever lost or mixed.
 */
public final class Publication implements AutoCloseable {
    private static final String ASIDE = ".before";

    private final Path target;
    private final Path building;
    private final StoreIo io;
    private final Set<Path> folders = new LinkedHashSet<>();
    private boolean published;

    private Publication(Path target, StoreIo io) {
        this.target = target;
        this.io = io;
        this.building = sibling("." + UUID.randomUUID() + Publisher.UNFINISHED);
    }

    /** Starts to build a folder, which will replace the one of that name with all that is in it. */
    public static Publication of(Path folder) throws StoreException {
        return of(folder, StoreIo.disk());
    }

    static Publication of(Path folder, StoreIo io) throws StoreException {
        Publication publication = new Publication(folder.toAbsolutePath().normalize(), io);
        publication.attempt(publication::start);
        return publication;
    }

    /** Writes a file of the new folder. */
    public void write(String name, byte[] content) throws StoreException {
        Path file = building.resolve(name).normalize();
        if (!file.startsWith(building) || file.equals(building)) {
            throw new IllegalArgumentException("'" + name + "' is no file in " + target);
        }
        attempt(() -> {
            createFolder(file.getParent());
            try (StoreIo.Output output = io.create(file)) {
                output.write(ByteBuffer.wrap(content));
                output.sync();
            }
        });
    }

    /** Puts the new folder in the place of the old one. */
    public void publish() throws StoreException {
        attempt(this::replace);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws StoreException {
        if (!published) {
            attempt(() -> remove(building));
        }
    }

    private void start() throws IOException {
        Path aside = sibling(ASIDE);
        boolean interrupted = io.facts(aside).isPresent() && io.facts(target).isEmpty();
        if (interrupted) {
            io.replace(aside, target);
        }
        remove(aside);
        createFolder(building);
    }

    private void replace() throws IOException {
        for (Path folder : folders) {
            io.syncFolder(folder);
        }
        Path aside = sibling(ASIDE);
        boolean there = io.facts(target).isPresent();
        if (there) {
            io.replace(target, aside);
        }
        try {
            io.replace(building, target);
        } catch (IOException failed) {
            if (there) {
                io.replace(aside, target);
            }
            throw failed;
        }
        published = true;
        io.syncFolder(target.getParent());
        remove(aside);
    }

    private void createFolder(Path folder) throws IOException {
        new Publisher(io).createFolder(folder);
        for (Path made = folder; made.startsWith(building); made = made.getParent()) {
            folders.add(made);
        }
    }

    private void remove(Path tree) throws IOException {
        // a link is removed, not what it points to
        if (!Files.isSymbolicLink(tree)) {
            for (Path inside : io.list(tree)) {
                remove(inside);
            }
        }
        io.delete(tree);
    }

    private Path sibling(String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    private interface Operation {
        void run() throws IOException;
    }

    private void attempt(Operation operation) throws StoreException {
        try {
            operation.run();
        } catch (IOException failed) {
            throw new StoreException(
                    "cannot write " + target + ": " + Reason.of(failed),
                    "make room or give access there, and run again; what was there before is kept",
                    failed);
        }
    }
}

package org.fivesigma.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;

/** The file that says which format a store is in, so that no version misreads the store of another. */
final class FormatMarker {
    private static final int FORMAT = 1;
    private static final String OPENING = "fivesigma-store ";

    private final Folders folders;
    private final StoreIo io;
    private final Consumer<String> warnings;
    private volatile boolean present;

    FormatMarker(Folders folders, StoreIo io, Consumer<String> warnings) {
        this.folders = folders;
        this.io = io;
        this.warnings = warnings;
    }

    /** Refuses a store in a newer format. */
    void check() throws IOException {
        String text;
        try {
            text = new String(SmallFile.read(folders.format(), io), StandardCharsets.UTF_8);
        } catch (NoSuchFileException newStore) {
            return;
        }
        // every entry is checked by itself, so a damaged marker costs nothing but itself
        if (!text.matches(OPENING + "[1-9][0-9]{0,8}\n")) {
            warnings.accept("the file " + folders.format() + " is damaged; it is written again");
            return;
        }
        int found = Integer.parseInt(text.strip().substring(OPENING.length()));
        if (found > FORMAT) {
            throw new StoreException.NewerFormat(
                    "the store " + folders.root() + " is in format " + found + ", but this version knows only format "
                            + FORMAT,
                    "use the newer fivesigma that wrote it, or keep the store of this version in another folder");
        }
        present = true;
    }

    /** Writes the marker before anything else is stored. */
    void write() throws IOException {
        if (present) {
            return;
        }
        folders.create(folders.root());
        byte[] text = (OPENING + FORMAT + "\n").getBytes(StandardCharsets.US_ASCII);
        new Publisher(io).publish(folders.format(), Content.of(text));
        io.syncFolder(folders.root());
        present = true;
    }
}

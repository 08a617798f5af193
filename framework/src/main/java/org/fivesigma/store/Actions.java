package org.fivesigma.store;

import java.io.IOException;
import java.nio.file.Path;

/** Action records by their key: one small file each, written last and checked when read. */
final class Actions {
    private final Folders folders;
    private final StoreIo io;
    private final Publisher publisher;
    private final ActionText text = new ActionText();

    Actions(Folders folders, StoreIo io) {
        this.folders = folders;
        this.io = io;
        this.publisher = new Publisher(io);
    }

    /** Reads the record of a key, which must be there. */
    ActionRecord read(Digest key) throws IOException {
        return text.read(SmallFile.read(folders.action(key), io), key);
    }

    /** Writes a record so that it survives a crash. */
    void write(ActionRecord record) throws IOException {
        Path file = folders.action(record.key());
        folders.create(file.getParent());
        publisher.publish(file, Content.of(text.write(record)));
        io.syncFolder(file.getParent());
    }
}

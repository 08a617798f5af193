package org.fivesigma.plugin.root.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder of a ROOT file that is being written. */
public final class Folder {
    private static final int BIG = 1000;

    private final RootWriter file;
    private final Optional<Folder> parent;
    private final String name;
    private final long seek;
    private final List<String> names = new ArrayList<>();
    private final List<Bytes> keys = new ArrayList<>();
    private long keysSeek;
    private int keysBytes;

    Folder(RootWriter file, Optional<Folder> parent, String name, long seek) {
        this.file = file;
        this.parent = parent;
        this.name = name;
        this.seek = seek;
    }

    /** Writes a tree; one of the same name gets the next cycle. */
    public Folder tree(String tree, Baskets baskets, BranchData... branches) throws IOException {
        Label label = label("TTree", tree, "");
        byte[] object = new TreeWriter(file, label, baskets).write(List.of(branches));
        add(tree, file.object(label, object));
        return this;
    }

    /** Begins a folder in this one. */
    public Folder folder(String inner) throws IOException {
        Folder folder = file.folder(Optional.of(this), inner);
        add(inner, folder.key());
        return folder;
    }

    /** Lists a record of another folder here too, as damaged files do. */
    public void list(Folder other) {
        add(other.name, other.key());
    }

    private void add(String object, Bytes key) {
        names.add(object);
        keys.add(key);
    }

    private Label label(String className, String object, String title) {
        int cycle = 1 + (int) names.stream().filter(object::equals).count();
        return new Label(className, object, title, cycle, seek);
    }

    Label label() {
        return parent.isPresent()
                ? new Label("TDirectory", name, "", 1, parent.get().seek)
                : new Label("TFile", name, "", 1, 0);
    }

    long seek() {
        return seek;
    }

    /** The length of what comes before the folder's own numbers. */
    int nameBytes() {
        return label().length(file.format()) + texts().length();
    }

    /** The folder's own record. */
    byte[] record() {
        return key().put(texts().toArray()).put(numbers().toArray()).toArray();
    }

    private Bytes key() {
        int length = texts().length() + numbers().length();
        return label().key(file.format(), seek, length, length, 0);
    }

    /** A file's top folder repeats its name. */
    private Bytes texts() {
        return parent.isPresent() ? new Bytes(0) : new Bytes(0).text(name).text("");
    }

    private Bytes numbers() {
        Format format = file.format();
        Bytes bytes =
                new Bytes(0).int16(format.big() ? BIG + 5 : 5).int32(Label.DATE).int32(Label.DATE);
        bytes.int32(keysBytes).int32(nameBytes());
        format.place(bytes, seek);
        format.place(bytes, parent.map(Folder::seek).orElse(0L));
        format.place(bytes, keysSeek);
        return bytes.int16(1).int64(0).int64(0);
    }

    /** Writes the list of keys. */
    void keys() throws IOException {
        keysSeek = file.end();
        Bytes list = new Bytes(0).int32(keys.size());
        for (Bytes key : keys) {
            list.put(key.toArray());
        }
        file.append(label().key(file.format(), keysSeek, list.length(), list.length(), 0)
                .toArray());
        file.append(list.toArray());
        keysBytes = Math.toIntExact(file.end() - keysSeek);
    }
}

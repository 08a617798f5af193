package org.fivesigma.plugin.root.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists what lies in the directories of a file. */
public final class Directories {
    /** Deeper directories are not looked into; no real file comes near. */
    private static final int DEEPEST = 64;

    /** A directory takes eight bytes longer places when its version is beyond this. */
    private static final int BIG = 1000;

    private static final int DATES_AND_LENGTHS = 4 * Integer.BYTES;

    private final RootFile file;
    private final Set<Long> visited = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private Directories(RootFile file) {
        this.file = file;
    }

    /** All objects but directories, in the order of the file. */
    public static List<Entry> entries(RootFile file) throws IOException, Damage {
        Directories directories = new Directories(file);
        directories.list("", file.head().begin() + file.head().nameBytes(), 0);
        return List.copyOf(directories.entries);
    }

    private void list(String prefix, long directory, int depth) throws IOException, Damage {
        if (depth > DEEPEST || !visited.add(directory)) {
            throw new Damage("the directory '" + prefix + "' lies in itself");
        }
        for (Key key : keys(directory)) {
            String path = prefix + key.name();
            if (isDirectory(key)) {
                list(path + "/", key.seek() + key.keyBytes(), depth + 1);
            } else {
                entries.add(new Entry(path, key));
            }
        }
    }

    private static boolean isDirectory(Key key) {
        return key.className().equals("TDirectory") || key.className().equals("TDirectoryFile");
    }

    private List<Key> keys(long directory) throws IOException, Damage {
        int longest = Short.BYTES + DATES_AND_LENGTHS + 3 * Long.BYTES;
        Cursor cursor = new Cursor(file.bytesAtMost(directory, longest), "the directory at byte " + directory);
        boolean big = cursor.int16() > BIG;
        cursor.skip(2 * Integer.BYTES);
        int bytes = cursor.int32();
        cursor.skip(Integer.BYTES);
        cursor.seek(big);
        cursor.seek(big);
        long seekKeys = cursor.seek(big);
        if (seekKeys == 0) {
            return List.of();
        }
        return keys(seekKeys, bytes);
    }

    private List<Key> keys(long seekKeys, int bytes) throws IOException, Damage {
        Cursor cursor = new Cursor(file.bytes(seekKeys, bytes), "the list of keys at byte " + seekKeys);
        Key.read(cursor);
        int count = cursor.int32();
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = cursor.position();
            Key key = Key.read(cursor);
            if (!isDirectory(key)) {
                confirm(key, cursor.position() - start);
            }
            keys.add(key);
        }
        return keys;
    }

    /**
     * Refuses a list that names what is not there: an older cycle would be read, and nobody would know. Directories need not
     * be asked: ROOT lists those of old files under the new name of their class, which is longer.
     */
    private void confirm(Key listed, int keyBytes) throws IOException, Damage {
        if (keyBytes != listed.keyBytes()) {
            throw new Damage(
                    listed + " is listed with a key of " + listed.keyBytes() + " bytes, which takes " + keyBytes);
        }
        Key found = file.keyAt(listed.seek());
        if (!found.equals(listed)) {
            throw new Damage("the directory lists " + listed + " with cycle " + listed.cycle() + " and "
                    + listed.bytes() + " bytes, but there is " + found + " with cycle " + found.cycle() + " and "
                    + found.bytes() + " bytes");
        }
    }
}

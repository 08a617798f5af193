package org.fivesigma.plugin.root.file;

/**
 * An object of a file and the directories that it lies in.
 *
 * @param path directories and name, joined by a slash
 * @param key where it is
 */
public record Entry(String path, Key key) {
    /** The path with the cycle, as in {@code events;1}. */
    public String pathWithCycle() {
        return path + ";" + key.cycle();
    }
}

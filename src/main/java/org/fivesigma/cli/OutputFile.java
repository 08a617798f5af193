package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that a command is to write, checked before any work: nothing of the user's is replaced unasked. */
final class OutputFile {
    private OutputFile() {}

    /**
     * The file of this path in the user's folder.
     *
     * @param example a name that it might have, for the message where it is a folder
     * @param force whether it may replace a file that is there
     */
    static Path of(Console console, Path named, String example, boolean force) throws CommandProblem, IOException {
        Path path = console.folder().resolve(named);
        if (Files.isDirectory(path)) {
            throw new CommandProblem(named + " is a folder", "name a file in it, for example " + named + "/" + example);
        }
        if (Files.exists(path) && !force) {
            throw new CommandProblem(
                    named + " is there already", "name another file, or add --force to replace this one");
        }
        requireWritable(path);
        return path;
    }

    /** What stands behind the last dot of a file's name, in small letters. */
    static String ending(Path named) {
        String name = named.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Found out now, before hours of computing, where that is possible. */
    private static void requireWritable(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString(), null, "nothing can be written there");
        }
    }
}

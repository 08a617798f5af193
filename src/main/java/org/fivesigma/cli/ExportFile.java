package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fivesigma.text.Suggestion;

/**
 * The file that an export is to write, checked before anything is computed.
 *
 * @param path the file
 * @param format what is written: arrow or csv
 */
record ExportFile(Path path, String format) {
    private static final List<String> FORMATS = List.of("arrow", "csv");
    private static final List<String> ARROW_ENDINGS = List.of("arrow", "feather");

    /** The file of this path in the user's folder. */
    static ExportFile of(Console console, Path named, Optional<String> format, boolean force)
            throws CommandProblem, IOException {
        Path path = console.folder().resolve(named);
        ExportFile file = new ExportFile(path, format.isPresent() ? known(format.get()) : byEnding(named));
        if (Files.isDirectory(path)) {
            throw new CommandProblem(
                    named + " is a folder", "name a file in it, for example " + named + "/events.arrow");
        }
        if (Files.exists(path) && !force) {
            throw new CommandProblem(
                    named + " is there already", "name another file, or add --force to replace this one");
        }
        requireWritable(path);
        return file;
    }

    private static String known(String format) throws CommandProblem {
        if (FORMATS.contains(format)) {
            return format;
        }
        throw new CommandProblem(
                "there is no format `" + format + "`",
                Suggestion.nearest(format, FORMATS)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse("there are: " + String.join(", ", FORMATS)
                                + "; pandas, Julia and R open arrow, and write others from it"));
    }

    private static String byEnding(Path named) throws CommandProblem {
        String name = named.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("csv")) {
            return ending;
        }
        if (ARROW_ENDINGS.contains(ending)) {
            return "arrow";
        }
        throw new CommandProblem(
                "the name `" + name + "` does not say which format to write",
                "end it in .arrow, .feather or .csv, or add --format arrow");
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

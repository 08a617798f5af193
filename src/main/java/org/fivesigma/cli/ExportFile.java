package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;

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
        String known = format.isPresent() ? known(format.get()) : byEnding(named);
        return new ExportFile(OutputFile.of(console, named, "events.arrow", force), known);
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
        String ending = OutputFile.ending(named);
        if (ending.equals("csv")) {
            return ending;
        }
        if (ARROW_ENDINGS.contains(ending)) {
            return "arrow";
        }
        throw new CommandProblem(
                "the name `" + named.getFileName() + "` does not say which format to write",
                "end it in .arrow, .feather or .csv, or add --format arrow");
    }
}

package org.fivesigma.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fivesigma.text.Problem;
import org.fivesigma.text.ProblemPrinter;
import org.fivesigma.text.SourceTexts;

/** Where a command writes: results to one stream, messages to the other. */
final class Console {
    private final PrintStream results;
    private final PrintStream messages;
    private final boolean terminal;
    private final boolean colour;
    private final Path folder;
    private final Map<String, String> environment;

    Console(PrintStream results, PrintStream messages, boolean terminal, Path folder, Map<String, String> environment) {
        this.results = results;
        this.messages = messages;
        this.terminal = terminal;
        this.folder = folder;
        this.environment = environment;
        this.colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.console() != null
                        && !System.getenv().getOrDefault("TERM", "dumb").equals("dumb"),
                Path.of("").toAbsolutePath(),
                System.getenv());
    }

    /** The folder that the user stands in. */
    Path folder() {
        return folder;
    }

    /** The environment variables. */
    Map<String, String> environment() {
        return environment;
    }

    /** Whether somebody watches. */
    boolean isTerminal() {
        return terminal;
    }

    /** Whether colours are welcome. */
    boolean hasColour() {
        return colour;
    }

    /** A line of result. */
    void result(String line) {
        results.println(line);
    }

    /** Result text as it is. */
    void resultText(String text) {
        results.print(text);
        results.flush();
    }

    /** A line of message. */
    void message(String line) {
        messages.println(line);
    }

    /** Message text as it is, for lines that are written over. */
    void messageText(String text) {
        messages.print(text);
        messages.flush();
    }

    /** Problems with the recipe lines they point at. */
    void problems(List<Problem> problems, SourceTexts texts) {
        messages.print(new ProblemPrinter().print(problems, texts, colour));
        messages.flush();
    }

    /** A stream of results, for libraries that print. */
    PrintStream results() {
        return results;
    }

    /** A stream of messages, for libraries that print. */
    PrintStream messages() {
        return messages;
    }
}

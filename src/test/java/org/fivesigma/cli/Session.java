package org.fivesigma.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A user at a command line: stands in a folder, keeps results in a store, types commands and reads what they print. */
final class Session {
    private final Path folder;
    private final Path store;

    Session(Path folder, Path store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * What a command gave.
     *
     * @param status exit status
     * @param results standard output
     * @param messages standard error
     */
    record Reply(int status, String results, String messages) {}

    /** Types a command. */
    Reply type(String... arguments) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                false,
                folder,
                Map.of("FIVESIGMA_STORE", store.toString()));
        int status = Fivesigma.execute(console, Arrays.asList(arguments));
        return new Reply(status, results.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    /** The folder that the user stands in. */
    Path folder() {
        return folder;
    }
}

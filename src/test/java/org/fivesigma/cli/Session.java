package org.fivesigma.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A user at a command line: stands in a folder, keeps results in a store, types commands and reads what they print. */
final class Session {
    private final Path folder;
    private final Map<String, String> environment;

    Session(Path folder, Path store) {
        this(folder, store, Map.of());
    }

    /** A user whose environment holds more than the store. */
    Session(Path folder, Path store, Map<String, String> environment) {
        this.folder = folder;
        this.environment = new HashMap<>(environment);
        this.environment.put("FIVESIGMA_STORE", store.toString());
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
                environment);
        int status = Fivesigma.execute(console, Arrays.asList(arguments));
        return new Reply(status, results.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    /** The folder that the user stands in. */
    Path folder() {
        return folder;
    }
}

package org.fivesigma.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens a file with whatever the desktop opens such files with. */
final class DesktopOpener {
    /** Linux, macOS and Windows, in this order; what comes after the name stands before the file. */
    private static final List<List<String>> OPENERS =
            List.of(List.of("xdg-open"), List.of("open"), List.of("cmd.exe", "/c", "start", "\"\""));

    /** Openers hand the file on and end; one that goes on after that shows the file itself. */
    private static final long SECONDS = 5;

    private final Map<String, String> environment;

    DesktopOpener(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Opens a file, and tells whether that went well. */
    boolean open(Path file) throws IOException {
        for (List<String> opener : OPENERS) {
            Optional<Path> program = find(opener.get(0));
            if (program.isPresent()) {
                List<String> command = new ArrayList<>(opener);
                command.set(0, program.get().toString());
                command.add(file.toAbsolutePath().toString());
                return succeeds(command);
            }
        }
        return false;
    }

    private Optional<Path> find(String program) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Optional<Path> found = in(folder, program);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Only folders that are named whole: what lies where the user happens to stand is nobody's opener. */
    private static Optional<Path> in(String folder, String program) {
        try {
            Path path = Path.of(folder);
            boolean there = path.isAbsolute() && Files.isExecutable(path.resolve(program));
            return there ? Optional.of(path.resolve(program)) : Optional.empty();
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }

    private static boolean succeeds(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return !process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

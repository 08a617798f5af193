package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fivesigma.app.Engine;
import org.fivesigma.app.Version;
import org.fivesigma.catalog.StepEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: tests what a run needs of the machine. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tests what a run needs of the machine; the output can be pasted into a bug report.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LITTLE_SPACE = 1_000_000_000L;

    private final Console console;
    private boolean sound = true;

    @Mixin
    private StoreOption store;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Runtime runtime = Runtime.getRuntime();
        line(true, "fivesigma " + Version.current());
        line(
                Runtime.version().feature() >= 17,
                "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
        line(
                true,
                runtime.availableProcessors() + " processors, at most " + runtime.maxMemory() / 1_000_000
                        + " MB of memory");
        folder("store", store.folder(console).path());
        folder("runs", console.folder());
        plugins();
        console.result(sound ? "all is well" : "something is wrong; see the lines marked with !");
        return sound ? ExitCode.DONE.status() : ExitCode.ENVIRONMENT.status();
    }

    private void plugins() {
        Engine engine = store.engine(console);
        StringBuilder names = new StringBuilder();
        for (StepEntry step : engine.catalog().steps()) {
            names.append(' ').append(step.name());
        }
        line(names.length() > 0, "steps:" + names);
    }

    /** Renaming whole files is what the store's safety rests on, so it is tried, not assumed. */
    private void folder(String what, Path folder) {
        try {
            Files.createDirectories(folder);
            Path first = Files.createTempFile(folder, "doctor-", ".tmp");
            Path second = first.resolveSibling(first.getFileName() + ".renamed");
            Files.move(first, second, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(second);
            FileStore disk = Files.getFileStore(folder);
            long free = disk.getUsableSpace();
            line(
                    free > LITTLE_SPACE,
                    String.format(
                            Locale.ROOT,
                            "%s %s: can be written, %.1f GB free on %s",
                            what,
                            folder,
                            free / 1e9,
                            disk.type()));
        } catch (IOException failure) {
            line(false, what + " " + folder + ": cannot be written (" + failure + ")");
        }
    }

    private void line(boolean good, String text) {
        sound &= good;
        console.result((good ? "  " : "! ") + text);
    }
}

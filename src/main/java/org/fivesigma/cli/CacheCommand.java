package org.fivesigma.cli;

import java.io.IOException;
import java.util.Locale;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreInfo;
import org.fivesigma.store.Swept;
import org.fivesigma.store.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cache}: looks after the store of results. */
@Command(name = "cache", mixinStandardHelpOptions = true, description = "Looks after the store of results.")
final class CacheCommand implements Runnable {
    private static final double GIGABYTE = 1e9;

    private final Console console;

    @Spec
    private CommandSpec spec;

    CacheCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "cache info, verify, gc or clear?");
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows where the store is and how much it holds.")
    int info(@Mixin StoreOption option) throws IOException {
        StoreInfo info = store(option).info();
        console.result("store: " + info.root());
        console.result(info.records() + " results in " + info.blobs() + " blobs"
                + (info.journals() > 0 ? " and " + info.journals() + " journals of searches" : "") + ", "
                + size(info.bytes())
                + (info.damaged() > 0 ? ", " + info.damaged() + " damaged and put aside" : ""));
        return ExitCode.DONE.status();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Reads everything in the store and compares it with its digests.")
    int verify(@Mixin StoreOption option) throws IOException {
        Verified verified = store(option).verify();
        verified.damaged().forEach(entry -> console.message("damaged and put aside: " + entry));
        console.result(verified.records() + " results and " + verified.blobs() + " blobs read, "
                + verified.damaged().size() + " damaged");
        return verified.damaged().isEmpty() ? ExitCode.DONE.status() : ExitCode.ENVIRONMENT.status();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Removes what was not used for longest until the store is small enough.")
    int gc(
            @Mixin StoreOption option,
            @Option(
                            names = "--max-size",
                            paramLabel = "GB",
                            defaultValue = "20",
                            description = "what may remain, in gigabytes; 20 when left out")
                    double gigabytes)
            throws IOException, CommandProblem {
        if (!(gigabytes >= 0)) {
            throw new CommandProblem(
                    "--max-size is " + gigabytes + ", but a size is 0 or more",
                    "`fivesigma cache clear` removes everything");
        }
        print(store(option).gc((long) (gigabytes * GIGABYTE)));
        return ExitCode.DONE.status();
    }

    @Command(mixinStandardHelpOptions = true, description = "Removes every result from the store.")
    int clear(@Mixin StoreOption option) throws IOException {
        print(store(option).clear());
        return ExitCode.DONE.status();
    }

    private void print(Swept swept) {
        String journals = swept.journals() > 0 ? " and " + swept.journals() + " journals of searches" : "";
        console.result(swept.records() + " results" + journals + " removed, " + size(swept.freed()) + " freed, "
                + size(swept.left()) + " left");
    }

    private Store store(StoreOption option) throws IOException {
        return option.engine(console).workspace().store();
    }

    private static String size(long bytes) {
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }
}

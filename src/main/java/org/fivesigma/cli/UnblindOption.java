package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fivesigma.app.Engine;
import org.fivesigma.app.Prepared;
import org.fivesigma.plan.Blinding;
import picocli.CommandLine.Option;

/** The option that shows observed events which the recipe hides. */
final class UnblindOption {
    @Option(
            names = "--unblind",
            description = "show the observed events that `blind:` hides; noted in runs/unblinded.log")
    private boolean unblind;

    /** Whether hidden events are to be shown. */
    boolean isGiven() {
        return unblind;
    }

    /** Notes in the log that blinded events are about to be shown by this command, where they are. */
    void note(Engine engine, Prepared prepared, String command, Console console) throws IOException {
        Optional<Path> log = engine.noteUnblinding(prepared, command);
        log.ifPresent(file -> console.message("noted in " + shown(file, console)));
        if (unblind && log.isEmpty()) {
            console.message("nothing to unblind: the recipe hides no observed events");
        }
    }

    /** Says which events are hidden, or shown although the recipe hides them. */
    static void tell(Blinding blinding, Console console) {
        if (blinding.isPresent()) {
            String stamp = blinding.hides() ? "blinded: " : "UNBLINDED: ";
            console.message(stamp + blinding.sentence());
        }
    }

    private static String shown(Path file, Console console) {
        return file.startsWith(console.folder())
                ? console.folder().relativize(file).toString()
                : file.toString();
    }
}

package org.fivesigma.cli;

import java.util.concurrent.Callable;
import org.fivesigma.app.Prepared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: reads the recipe and the heads of its input files, and says what is wrong. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a recipe and the heads of its input files; reads no events.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RecipeArguments recipe;

    @Mixin
    private StoreOption store;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Prepared prepared = store.engine(console).prepare(recipe.request(console));
        console.result(recipe.recipe() + ": right; a run has "
                + prepared.plan().nodes().size() + " steps"
                + (prepared.plan().isSimulated()
                        ? ", on simulated samples (" + prepared.plan().simulated() + ")"
                        : ""));
        prepared.plan().warnings().forEach(warning -> console.message("warning: " + warning));
        return ExitCode.DONE.status();
    }
}

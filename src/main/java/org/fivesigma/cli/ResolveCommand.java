package org.fivesigma.cli;

import java.util.concurrent.Callable;
import org.fivesigma.app.Prepared;
import org.fivesigma.recipe.ResolvedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code resolve}: the recipe with everything filled in, and where each value came from. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description =
                "Prints a recipe with everything inherited and left out filled in, and the line each value came from.")
final class ResolveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RecipeArguments recipe;

    @Mixin
    private StoreOption store;

    ResolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Prepared prepared = store.engine(console).prepare(recipe.request(console));
        console.resultText(ResolvedText.of(prepared.resolved(), true));
        return ExitCode.DONE.status();
    }
}

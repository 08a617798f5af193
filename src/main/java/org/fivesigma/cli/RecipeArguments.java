package org.fivesigma.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.app.Request;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name an analysis. */
final class RecipeArguments {
    @Parameters(index = "0", paramLabel = "RECIPE", description = "the recipe file")
    private String recipe;

    @Parameters(
            index = "1..*",
            paramLabel = "KEY=VALUE",
            description = "changes to the recipe, for example histograms.mass.bins=40")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--data", paramLabel = "FOLDER", description = "the folder that $${data} in the recipe stands for")
    private Path data;

    /** The analysis that is meant. */
    Request request(Console console) {
        return request(console, false);
    }

    /** The analysis that is meant, with the observed events shown that it hides, or not. */
    Request request(Console console, boolean unblind) {
        return new Request(
                recipe, console.folder(), Optional.ofNullable(data).map(console.folder()::resolve), overrides, unblind);
    }

    /** The recipe as typed. */
    String recipe() {
        return recipe;
    }
}

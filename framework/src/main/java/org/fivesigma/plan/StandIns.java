package org.fivesigma.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Problems;
import org.fivesigma.text.TreeReader;

/** Reads the description of simulated samples that a recipe names. */
public final class StandIns {
    private StandIns() {}

    /** The description, when the recipe's samples must be simulated; problems in it are reported. */
    public static Optional<StandIn> load(Recipe recipe, Surroundings surroundings, Problems problems) {
        if (!Lowering.needsStandIn(recipe, surroundings)) {
            return Optional.empty();
        }
        Located<String> name = recipe.data().value().standIn().orElseThrow();
        return new InputFiles(surroundings, problems)
                .beside(name)
                .flatMap(path -> new TreeReader().read(shown(name), bytes(path), problems.texts(), problems))
                .flatMap(tree -> new Binder(problems).bind(StandIn.class, tree));
    }

    /** The file as the user would name it, who names the recipe. */
    private static String shown(Located<String> name) {
        int folder = name.place().file().lastIndexOf('/') + 1;
        return name.value().startsWith("$") ? name.value() : name.place().file().substring(0, folder) + name.value();
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

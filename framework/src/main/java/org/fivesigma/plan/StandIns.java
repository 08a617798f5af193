package org.fivesigma.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.TreeReader;

/** Reads the description of simulated samples that a recipe names. */
public final class StandIns {
    /** One byte more than any description may have: enough to see that a file is too large. */
    private static final int MOST_READ = (1 << 20) + 1;

    private StandIns() {}

    /** The description, when the recipe's samples must be simulated; problems in it are reported. */
    public static Optional<StandIn> load(Recipe recipe, Surroundings surroundings, Problems problems) {
        if (!Lowering.needsStandIn(recipe, surroundings)) {
            return Optional.empty();
        }
        Located<String> name = recipe.data().value().standIn().orElseThrow();
        return new InputFiles(surroundings, problems)
                .beside(name)
                .flatMap(path -> bytes(path, name, problems))
                .flatMap(bytes -> new TreeReader().read(shown(name), bytes, problems.texts(), problems))
                .flatMap(tree -> new Binder(problems).bind(StandIn.class, tree));
    }

    /** The file as the user would name it, who names the recipe. */
    private static String shown(Located<String> name) {
        int folder = name.place().file().lastIndexOf('/') + 1;
        return name.value().startsWith("$") ? name.value() : name.place().file().substring(0, folder) + name.value();
    }

    private static Optional<byte[]> bytes(Path path, Located<String> name, Problems problems) {
        try (InputStream file = Files.newInputStream(path)) {
            return Optional.of(file.readNBytes(MOST_READ));
        } catch (IOException failure) {
            problems.add(Problem.of(ErrorCode.E0403, name.place(), "the stand-in `" + name.value() + "` cannot be read")
                    .withHelp("allow yourself to read the file, or name another one"));
            return Optional.empty();
        }
    }
}

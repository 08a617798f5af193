package org.fivesigma.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Extends;
import org.fivesigma.text.FolderFiles;
import org.fivesigma.text.Overrides;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;
import org.fivesigma.text.TreeReader;

/** Reads a recipe file, the recipes it extends and the changes of the command line into a {@link Recipe}. */
public final class RecipeLoader {
    /** More than any recipe may have; a longer file is not read to its end. */
    private static final int TOO_LARGE = 1 << 20;

    /**
     * A recipe and what it was read from.
     *
     * @param recipe the recipe
     * @param tree everything it says, with places
     * @param text the recipe file as it was written
     */
    public record Loaded(Recipe recipe, Tree tree, String text) {}

    /**
     * Reads a recipe, or reports everything that is wrong with it.
     *
     * @param file the file, relative to {@code folder}, as the user names it
     * @param folder the folder that the user stands in
     * @param overrides {@code key.path=value} changes, in order
     */
    public Optional<Loaded> load(String file, Path folder, List<String> overrides, Problems problems) {
        Optional<byte[]> bytes = bytes(file, folder, problems);
        Optional<Tree> whole = bytes.flatMap(
                        content -> new TreeReader().read(file, content, problems.texts(), problems))
                .flatMap(tree -> new Extends(new FolderFiles(folderOf(file, folder)), problems.texts(), problems)
                        .stages(file, tree))
                .filter(stages -> isWritten(stages.get(stages.size() - 1), file, problems))
                .map(stages -> changed(stages, overrides, problems));
        Optional<Recipe> recipe = whole.flatMap(tree -> new Binder(problems).bind(Recipe.class, tree));
        return problems.isEmpty()
                ? recipe.map(bound -> new Loaded(bound, whole.get(), text(bytes.get())))
                : Optional.empty();
    }

    /** The recipe with the changes of the command line; neither they nor a recipe that extends another may unblind it. */
    private static Tree changed(List<Tree> stages, List<String> overrides, Problems problems) {
        Tree last = stages.get(stages.size() - 1);
        Tree changed = Overrides.apply(last, overrides, problems.texts(), problems);
        List<Tree> all = new ArrayList<>(stages);
        all.add(changed);
        for (int i = 1; i < all.size(); i++) {
            new StaysBlind(problems).check(all.get(i - 1), all.get(i));
        }
        return changed;
    }

    /** The folder in which the recipe lies. */
    public static Path folderOf(String file, Path folder) {
        return folder.resolve(file).toAbsolutePath().normalize().getParent();
    }

    private static Optional<byte[]> bytes(String file, Path folder, Problems problems) {
        Path path = folder.resolve(file);
        try (java.io.InputStream input = Files.newInputStream(path)) {
            return Optional.of(input.readNBytes(TOO_LARGE));
        } catch (IOException failure) {
            String reason =
                    Files.isDirectory(path) ? "is a folder" : Files.exists(path) ? "cannot be read" : "is not there";
            problems.add(Problem.of(ErrorCode.E0701, new Place(file, 1, 1, 1), "the recipe `" + file + "` " + reason)
                    .withHelp("name a recipe file, or make one with: fivesigma init"));
            return Optional.empty();
        }
    }

    private static boolean isWritten(Tree tree, String file, Problems problems) {
        if (!(tree instanceof Tree.Scalar scalar) || !scalar.isNull()) {
            return true;
        }
        problems.add(Problem.of(ErrorCode.E0203, new Place(file, 1, 1, 1), "the recipe is empty")
                .withHelp("begin with `recipe: TITLE` and `data:`, or make one with: fivesigma init"));
        return false;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}

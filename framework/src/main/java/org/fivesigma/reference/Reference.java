package org.fivesigma.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;

/** All reference files that are generated from the code: the same text for the same steps, to the byte. */
public final class Reference {
    private static final String STEP_SCHEMAS = "schemas/steps";
    private static final String STEP_PAGES = "docs/steps";

    private Reference() {}

    /** The text of each file, by its path in the repository. */
    public static Map<String, String> files(Catalog catalog) {
        Map<String, String> files = new TreeMap<>();
        files.put("schemas/recipe.schema.json", JsonText.of(RecipeSchema.of(catalog)));
        for (StepEntry step : catalog.steps()) {
            files.put(STEP_SCHEMAS + "/" + step.name() + ".schema.json", JsonText.of(StepSchema.of(step)));
            files.put(STEP_PAGES + "/" + step.name() + ".md", StepPage.of(step));
        }
        files.put(STEP_PAGES + "/README.md", StepIndex.of(catalog));
        files.put("docs/errors.md", ErrorPage.text());
        return files;
    }

    /** The files below the root of the repository that are missing, differ, or belong to steps that are gone. */
    public static List<String> stale(Path root, Catalog catalog) throws IOException {
        List<String> stale = new ArrayList<>();
        Map<String, String> files = files(catalog);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            boolean same = Files.isRegularFile(path)
                    && Files.readString(path, StandardCharsets.UTF_8).equals(file.getValue());
            if (!same) {
                stale.add(file.getKey());
            }
        }
        stale.addAll(leftovers(root, files));
        return stale;
    }

    /** Writes all files below the root of the repository, and deletes those of steps that are gone. */
    public static void write(Path root, Catalog catalog) throws IOException {
        Map<String, String> files = files(catalog);
        for (String leftover : leftovers(root, files)) {
            Files.delete(root.resolve(leftover));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> leftovers(Path root, Map<String, String> files) throws IOException {
        List<String> leftovers = new ArrayList<>();
        for (String folder : List.of(STEP_PAGES, STEP_SCHEMAS)) {
            if (!Files.isDirectory(root.resolve(folder))) {
                continue;
            }
            try (Stream<Path> found = Files.list(root.resolve(folder))) {
                found.map(file -> folder + "/" + file.getFileName())
                        .filter(name -> !files.containsKey(name))
                        .sorted()
                        .forEach(leftovers::add);
            }
        }
        return leftovers;
    }
}

package org.fivesigma.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.run.RunResult;
import org.fivesigma.store.AtomicFiles;
import org.fivesigma.store.Store;

/** Writes everything that a run leaves behind into one folder. */
public final class RunFolder {
    private final RunFolders folders;
    private final Store store;

    /** Writes runs into these folders, reading what they show from this store. */
    public RunFolder(RunFolders folders, Store store) {
        this.folders = folders;
        this.store = store;
    }

    /**
     * The recipe's texts, kept beside its results.
     *
     * @param file the recipe file as the user names it, which places in the recipe carry
     * @param recipe the recipe as it was written
     * @param resolved the recipe with everything filled in
     */
    public record Texts(String file, String recipe, String resolved) {}

    /**
     * Where a run was written.
     *
     * @param folder the folder
     * @param fresh whether it was written now; otherwise it already held exactly this
     */
    public record Written(Path folder, boolean fresh) {}

    /** Writes a run, unless the newest run of the same recipe already holds exactly this. */
    public Written write(String recipe, RunResult result, RunIdentity identity, Texts texts, Optional<Path> output)
            throws IOException {
        byte[] results = ResultsFile.of(result, identity);
        Optional<Path> newest = output.isPresent() ? Optional.empty() : folders.newest(recipe);
        if (newest.isPresent() && holds(newest.get(), results, texts)) {
            return new Written(newest.get(), false);
        }
        Path folder = output.isPresent() ? output.get() : folders.next(recipe);
        fill(folder, results, result, identity, texts);
        if (output.isEmpty()) {
            folders.link(recipe, folder);
        }
        return new Written(folder, true);
    }

    private static boolean holds(Path folder, byte[] results, Texts texts) throws IOException {
        return same(folder.resolve("results.json"), results)
                && same(folder.resolve("recipe.yaml"), bytes(texts.recipe()))
                && Files.isRegularFile(folder.resolve("report.html"));
    }

    private static boolean same(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    }

    /** The results come last: a folder without them is no run. */
    private void fill(Path folder, byte[] results, RunResult result, RunIdentity identity, Texts texts)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("recipe.yaml", bytes(texts.recipe()));
        files.put("resolved.yaml", bytes(texts.resolved()));
        Exhibits exhibits = new Exhibits(result, store);
        for (Exhibits.Shown<Drawing> drawing : exhibits.of(Exhibit.Kind.FIGURE, Drawing.class)) {
            String name = FigureFile.of(drawing.exhibit());
            files.put(name + ".svg", bytes(drawing.content().svg()));
            files.put(name + ".pdf", drawing.content().pdf());
        }
        files.put("nodes.json", NodesFile.of(result));
        files.put("timings.json", TimingsFile.of(result));
        files.put("report.html", bytes(new ReportPage(result, identity, exhibits, texts).html()));
        files.put("results.json", results);
        Files.createDirectories(folder.resolve("figures"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            AtomicFiles.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The files that every run has. */
    public static List<String> always() {
        return List.of("results.json", "report.html", "recipe.yaml", "resolved.yaml", "nodes.json", "timings.json");
    }
}

package org.fivesigma.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.data.Figure;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.run.RunResult;
import org.fivesigma.store.AtomicFiles;
import org.fivesigma.store.Digest;
import org.fivesigma.store.Store;

/** Writes everything that a run leaves behind into one folder. */
public final class RunFolder {
    private static final String RESULTS = "results.json";
    private static final String TIMINGS = "timings.json";

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
        Optional<Path> known = output.isPresent() ? Optional.empty() : folders.newest(recipe);
        if (known.isPresent() && isSettled(known.get(), result, identity, texts)) {
            StagedFolder.sweep(folders.root(), recipe);
            folders.link(recipe, known.get());
            return new Written(known.get(), false);
        }
        Map<String, ExportedFile.Content> files = files(result, identity, texts);
        if (output.isPresent()) {
            return new Written(into(output.get(), files), true);
        }
        if (known.isPresent() && holds(known.get(), files)) {
            StagedFolder.sweep(folders.root(), recipe);
            folders.link(recipe, known.get());
            return new Written(known.get(), false);
        }
        Path folder = numbered(recipe, files);
        folders.link(recipe, folder);
        return new Written(folder, true);
    }

    /**
     * Whether a run needs not even be written to compare: the results hold the keys of all nodes, and with them the content
     * of every figure and table, and the checksums show that nothing in the folder was changed since. Failures have no key,
     * so a run with a problem is always written.
     */
    private static boolean isSettled(Path folder, RunResult result, RunIdentity identity, Texts texts)
            throws IOException {
        if (!result.problems().isEmpty() || !result.warnings().isEmpty()) {
            return false;
        }
        Map<String, ExportedFile.Content> decisive = texts(texts);
        decisive.put(RESULTS, content(ResultsFile.of(result, identity)));
        return holds(folder, decisive) && Checksums.hold(folder);
    }

    private static Map<String, ExportedFile.Content> texts(Texts texts) {
        Map<String, ExportedFile.Content> files = new LinkedHashMap<>();
        files.put("recipe.yaml", content(texts.recipe()));
        String resolved = new RecipeText(texts.file(), texts.recipe()).withoutFolder(texts.resolved());
        files.put("resolved.yaml", content(resolved));
        return files;
    }

    /** Everything that a run leaves behind, by path below its folder; the results come last. */
    private Map<String, ExportedFile.Content> files(RunResult result, RunIdentity identity, Texts texts)
            throws IOException {
        Map<String, ExportedFile.Content> files = texts(texts);
        Exhibits exhibits = new Exhibits(result, store);
        for (Exhibits.Shown<Drawing> drawing : exhibits.drawings()) {
            figure(drawing, exhibits.figure(drawing.exhibit()), files);
        }
        for (Exhibits.Shown<ExportedFile> export : exhibits.of(Exhibit.Kind.EXPORT, ExportedFile.class)) {
            files.put(
                    ExhibitFile.of(export.exhibit(), export.content()),
                    export.content().content());
        }
        result.searches().forEach((model, trials) -> files.put(TrialsFile.path(model), content(TrialsFile.of(trials))));
        files.put("nodes.json", content(NodesFile.of(result)));
        files.put(TIMINGS, content(TimingsFile.of(result)));
        files.put("report.html", content(new ReportPage(result, identity, exhibits, texts).html()));
        files.put(RESULTS, content(ResultsFile.of(result, identity)));
        files.put(Checksums.FILE, content(Checksums.of(files, TIMINGS)));
        // a folder without results is no run, so they come last
        files.put(RESULTS, files.remove(RESULTS));
        return files;
    }

    /** A figure in every form that it has. */
    private static void figure(
            Exhibits.Shown<Drawing> drawing, Optional<Figure> data, Map<String, ExportedFile.Content> files) {
        String path = ExhibitFile.of(PastRun.FIGURES, drawing.exhibit());
        files.put(path + ".svg", content(drawing.content().svg()));
        files.put(path + ".pdf", content(drawing.content().pdf()));
        if (drawing.content().png().length > 0) {
            files.put(path + ".png", content(drawing.content().png()));
        }
        data.ifPresent(figure -> files.put(path + ".csv", content(FigureTable.of(figure))));
    }

    /** Timings differ from run to run, and make no new run. */
    private static boolean holds(Path folder, Map<String, ExportedFile.Content> files) throws IOException {
        for (Map.Entry<String, ExportedFile.Content> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                return false;
            }
            if (!file.getKey().equals(TIMINGS) && !isSame(path, file.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Path file, ExportedFile.Content content) throws IOException {
        return Digest.of(stream -> Files.copy(file, stream)).equals(Digest.of(content));
    }

    /** The next numbered folder, which appears whole or not at all. */
    private Path numbered(String recipe, Map<String, ExportedFile.Content> files) throws IOException {
        try (StagedFolder staged = StagedFolder.of(folders.root(), recipe)) {
            write(staged.path(), files);
            Path folder = folders.next(recipe);
            while (!staged.publish(folder)) {
                folder = folders.next(recipe);
            }
            return folder;
        }
    }

    /** A folder of the user's own; a folder without results is no run, so these go first and come last. */
    private static Path into(Path folder, Map<String, ExportedFile.Content> files) throws IOException {
        Files.deleteIfExists(folder.resolve(RESULTS));
        write(folder, files);
        return folder;
    }

    private static void write(Path folder, Map<String, ExportedFile.Content> files) throws IOException {
        for (Map.Entry<String, ExportedFile.Content> file : files.entrySet()) {
            AtomicFiles.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static ExportedFile.Content content(String text) {
        return content(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ExportedFile.Content content(byte[] bytes) {
        return stream -> stream.write(bytes);
    }

    /** The files that every run has. */
    public static List<String> always() {
        return List.of(RESULTS, "report.html", "recipe.yaml", "resolved.yaml", "nodes.json", TIMINGS, Checksums.FILE);
    }
}

package org.fivesigma.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of past runs, one below the other in {@code runs/}: {@code quickstart-1}, {@code quickstart-2}, and the link
 * {@code quickstart} to the newest.
 */
public final class RunFolders {
    private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d{1,9})");

    private final Path root;

    /** The run folders below this folder. */
    public RunFolders(Path root) {
        this.root = root;
    }

    /** The folder that holds them. */
    public Path root() {
        return root;
    }

    /** All runs, by recipe name and number. */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> !Files.isSymbolicLink(folder))
                    .filter(folder ->
                            NUMBERED.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> Files.isRegularFile(folder.resolve("results.json")))
                    .sorted(Comparator.comparing(RunFolders::stem).thenComparing(RunFolders::number))
                    .toList();
        }
    }

    /** The newest run of a recipe. */
    public Optional<Path> newest(String recipe) throws IOException {
        return all().stream()
                .filter(folder -> stem(folder).equals(recipe))
                .max(Comparator.comparing(RunFolders::number));
    }

    /** The run before this one of the same recipe. */
    public Optional<Path> before(Path run) throws IOException {
        return all().stream()
                .filter(folder -> stem(folder).equals(stem(run)) && number(folder) < number(run))
                .max(Comparator.comparing(RunFolders::number));
    }

    /** The run of that name: {@code quickstart} is its newest, {@code quickstart-2} its second; a path works too. */
    public Optional<Path> find(String name) throws IOException {
        Optional<Path> exact = all().stream()
                .filter(folder -> folder.getFileName().toString().equals(name))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        Optional<Path> newest = newest(name);
        if (newest.isPresent()) {
            return newest;
        }
        return atPath(name);
    }

    private static Optional<Path> atPath(String name) throws IOException {
        try {
            Path path = Path.of(name);
            return Files.isRegularFile(path.resolve("results.json"))
                    ? Optional.of(path.toRealPath())
                    : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** The folder for the next run of a recipe, whose name nothing has yet; not made. */
    public Path next(String recipe) throws IOException {
        int number = newest(recipe).map(RunFolders::number).orElse(0) + 1;
        // the link of a recipe named quickstart-1 stands where a run of quickstart would
        while (Files.exists(root.resolve(recipe + "-" + number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return root.resolve(recipe + "-" + number);
    }

    /** Lets the recipe's name lead to this run, where links are possible and nothing else has that name. */
    public void link(String recipe, Path run) throws IOException {
        Path link = root.resolve(recipe);
        boolean linked = Files.isSymbolicLink(link);
        boolean taken = !linked && Files.exists(link, LinkOption.NOFOLLOW_LINKS);
        if (taken || linked && Files.readSymbolicLink(link).equals(run.getFileName())) {
            return;
        }
        Path fresh = root.resolve("." + recipe + ".link");
        try {
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, run.getFileName());
            Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            // only a convenience: no links on this disk, or another run makes its own at this moment
            Files.deleteIfExists(fresh);
        }
    }

    private static String stem(Path folder) {
        Matcher matcher = NUMBERED.matcher(folder.getFileName().toString());
        return matcher.matches() ? matcher.group(1) : folder.getFileName().toString();
    }

    private static int number(Path folder) {
        Matcher matcher = NUMBERED.matcher(folder.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }
}

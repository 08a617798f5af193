package org.fivesigma.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.recipe.Names;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** Finds the files that a recipe names, inside the recipe's folder and the data folder only. */
final class InputFiles {
    private static final String DATA = "${data}";
    private static final int MOST_COMPARED = 1000;

    private final Surroundings surroundings;
    private final Problems problems;

    InputFiles(Surroundings surroundings, Problems problems) {
        this.surroundings = surroundings;
        this.problems = problems;
    }

    /** Whether every file of the sample is there; asks nothing of names that cannot be files. */
    boolean allThere(Names names, String sample) {
        return names.names().stream().allMatch(name -> isThere(name.value().replace("{sample}", sample)));
    }

    private boolean isThere(String file) {
        if (FilePattern.isPattern(file)) {
            return !matches(file).isEmpty();
        }
        return path(file).filter(Files::isRegularFile).isPresent();
    }

    /** The files of the sample, each missing one reported. */
    List<Origin> find(Names names, String sample) {
        List<Origin> found = new ArrayList<>();
        for (Located<String> name : names.names()) {
            String file = name.value().replace("{sample}", sample);
            if (!allowed(file, name)) {
                continue;
            }
            if (FilePattern.isPattern(file)) {
                found.addAll(find(file, name));
            } else {
                file(file, name).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Origin> file(String file, Located<String> name) {
        Optional<Path> path = path(file);
        if (path.filter(Files::isRegularFile).isEmpty()) {
            missing(file, name);
            return Optional.empty();
        }
        if (leadsOut(file, path.get(), name)) {
            return Optional.empty();
        }
        return Optional.of(new Origin.File(new InputFile(file, path.get()), name.place()));
    }

    /** The files that a pattern stands for, by name; a pattern that stands for none is reported. */
    private List<Origin> find(String pattern, Located<String> name) {
        List<String> matches = matches(pattern);
        if (matches.isEmpty()) {
            noMatch(pattern, name);
        }
        List<Origin> found = new ArrayList<>();
        matches.forEach(file -> file(file, name).ifPresent(found::add));
        return found;
    }

    private List<String> matches(String pattern) {
        boolean data = pattern.startsWith(DATA);
        if (data && surroundings.dataFolder().isEmpty()) {
            return List.of();
        }
        Path folder = data ? surroundings.dataFolder().get() : surroundings.recipeFolder();
        String below = data ? pattern.substring(DATA.length()).replaceFirst("^/+", "") : pattern;
        return new FilePattern(below)
                .in(folder).stream()
                        .map(file -> data ? DATA + "/" + file : file)
                        .toList();
    }

    private void noMatch(String pattern, Located<String> name) {
        Problem problem = Problem.of(ErrorCode.E0401, name.place(), "no file matches `" + pattern + "`")
                .withLabel("no such file");
        if (pattern.startsWith(DATA) && surroundings.dataFolder().isEmpty()) {
            problems.add(problem.withHelp("say where ${data} is: --data FOLDER"));
            return;
        }
        problems.add(problem.withNote(
                        "looked for " + path(pattern).map(Path::toString).orElse(pattern))
                .withHelp("`*` stands for any characters and `?` for one, within one name; correct the pattern, or the"
                        + " folder"));
    }

    /** A file beside the recipe, for example a stand-in description. */
    Optional<Path> beside(Located<String> name) {
        if (!allowed(name.value(), name)) {
            return Optional.empty();
        }
        Optional<Path> path = path(name.value());
        if (path.filter(Files::isRegularFile).isEmpty()) {
            missing(name.value(), name);
            return Optional.empty();
        }
        return path.filter(there -> !leadsOut(name.value(), there, name));
    }

    /** Links below the recipe's folder may not lead out of it; the user granted the data folder with all its links. */
    private boolean leadsOut(String file, Path path, Located<String> name) {
        if (file.startsWith(DATA) || within(path)) {
            return false;
        }
        problems.add(Problem.of(
                        ErrorCode.E0402,
                        name.place(),
                        "`" + file + "` is reached by a link that leads out of the recipe's folder")
                .withHelp("write ${data}/... and give the folder with --data"));
        return true;
    }

    private boolean within(Path path) {
        try {
            return path.toRealPath().startsWith(surroundings.recipeFolder().toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<Path> path(String file) {
        try {
            if (!file.startsWith(DATA)) {
                return Optional.of(surroundings.recipeFolder().resolve(file));
            }
            String below = file.substring(DATA.length()).replaceFirst("^/+", "");
            return surroundings.dataFolder().map(folder -> folder.resolve(below));
        } catch (java.nio.file.InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private boolean allowed(String file, Located<String> name) {
        boolean climbs = List.of(file.split("[/\\\\]")).contains("..");
        boolean outside = file.startsWith("/") || file.startsWith("~") || file.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        if (!climbs && !outside) {
            return true;
        }
        problems.add(Problem.of(
                        ErrorCode.E0402,
                        name.place(),
                        "`" + file + "` lies outside the recipe's folder and the data folder")
                .withHelp("write ${data}/... and give the folder with --data"));
        return false;
    }

    private void missing(String file, Located<String> name) {
        Problem problem = Problem.of(ErrorCode.E0401, name.place(), "the file `" + file + "` is not there")
                .withLabel("no such file");
        if (file.startsWith(DATA) && surroundings.dataFolder().isEmpty()) {
            problems.add(problem.withHelp("say where ${data} is: --data FOLDER"));
            return;
        }
        Optional<Path> path = path(file);
        problems.add(problem.withNote("looked for " + path.map(Path::toString).orElse(file))
                .withHelp(path.flatMap(InputFiles::nearest)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(remedy(file))));
    }

    private static String remedy(String file) {
        if (file.contains("{")) {
            return "only `{sample}` and `${data}` are filled in; write one of these";
        }
        return file.startsWith(DATA)
                ? "correct the name, or give another folder with --data"
                : "correct the name, which starts from the recipe's folder, or write ${data}/... for the data folder";
    }

    /** The file in the same folder whose name is most like the one sought. */
    private static Optional<String> nearest(Path sought) {
        try (Stream<Path> files = Files.list(sought.getParent())) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .limit(MOST_COMPARED)
                    .sorted()
                    .toList();
            return Suggestion.nearest(sought.getFileName().toString(), names);
        } catch (IOException | SecurityException unreadable) {
            return Optional.empty();
        }
    }
}

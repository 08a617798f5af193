package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema}: the JSON schema of recipes, or of one step, generated from the installed plugins. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Prints the JSON schema of recipes, or of a step; with --write, all schemas and documentation pages.")
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STEP", description = "a step, as fivesigma plugins lists it")
    private Optional<String> step = Optional.empty();

    @Option(names = "--write", paramLabel = "FOLDER", description = "write schemas/ and docs/ below this folder")
    private Optional<Path> write = Optional.empty();

    @Option(names = "--check", paramLabel = "FOLDER", description = "say which files below this folder are out of date")
    private Optional<Path> check = Optional.empty();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        Catalog catalog = store.engine(console).catalog();
        if (write.isPresent()) {
            Reference.write(console.folder().resolve(write.get()), catalog);
            return ExitCode.DONE.status();
        }
        if (check.isPresent()) {
            List<String> stale = Reference.stale(console.folder().resolve(check.get()), catalog);
            stale.forEach(file -> console.result("out of date: " + file));
            return stale.isEmpty() ? ExitCode.DONE.status() : ExitCode.DIFFERS.status();
        }
        console.resultText(text(Reference.files(catalog)));
        return ExitCode.DONE.status();
    }

    private String text(Map<String, String> files) throws CommandProblem {
        String file = step.map(name -> "schemas/steps/" + name + ".schema.json").orElse("schemas/recipe.schema.json");
        if (files.containsKey(file)) {
            return files.get(file);
        }
        List<String> steps = store.engine(console).catalog().steps().stream()
                .map(entry -> entry.name())
                .toList();
        throw new CommandProblem(
                "there is no step `" + step.orElseThrow() + "`",
                Suggestion.nearest(step.orElseThrow(), steps)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse("`fivesigma plugins` lists them"));
    }
}

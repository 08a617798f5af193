package org.fivesigma.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fivesigma.app.Engine;
import org.fivesigma.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code init}: a starter recipe with its sample description and its schema for the editor. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a starter recipe, a description of its samples and the schema for your editor.")
final class InitCommand implements Callable<Integer> {
    private static final String SCHEMA = "recipe.schema.json";

    private final Console console;

    @Mixin
    private StoreOption store;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "where; here when left out")
    private Path folder;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        Path target = console.folder().resolve(folder);
        List<String> files = List.of("recipe.yaml", "stand-ins/quickstart.yaml", SCHEMA);
        List<String> taken = new ArrayList<>(files);
        taken.removeIf(file -> !Files.exists(target.resolve(file)));
        if (!taken.isEmpty()) {
            throw new CommandProblem(
                    "there already is " + String.join(" and ", taken) + " in " + folder,
                    "name another folder: fivesigma init my-analysis");
        }
        Files.createDirectories(target.resolve("stand-ins"));
        String recipe = resource("quickstart.yaml");
        Files.writeString(
                target.resolve("recipe.yaml"),
                "# yaml-language-server: $schema=" + SCHEMA + "\n" + withoutSchemaLine(recipe));
        Files.writeString(target.resolve("stand-ins/quickstart.yaml"), resource("stand-ins/quickstart.yaml"));
        Engine engine = store.engine(console);
        Files.writeString(
                target.resolve(SCHEMA), Reference.files(engine.catalog()).get("schemas/" + SCHEMA));
        files.forEach(file -> console.result("wrote " + folder.resolve(file)));
        console.message("next: fivesigma run " + folder.resolve("recipe.yaml"));
        return ExitCode.DONE.status();
    }

    private static String withoutSchemaLine(String recipe) {
        return recipe.startsWith("# yaml-language-server") ? recipe.substring(recipe.indexOf('\n') + 1) : recipe;
    }

    /** The starter is the project's own quickstart, put into the jar by the build. */
    private static String resource(String name) throws IOException {
        try (InputStream stream = InitCommand.class.getResourceAsStream("/org/fivesigma/cli/starter/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

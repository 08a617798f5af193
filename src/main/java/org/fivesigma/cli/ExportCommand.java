package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.app.Engine;
import org.fivesigma.app.Prepared;
import org.fivesigma.app.Request;
import org.fivesigma.app.Workspace;
import org.fivesigma.plan.Plan;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunOptions;
import org.fivesigma.run.RunResult;
import org.fivesigma.store.AtomicFiles;
import org.fivesigma.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes events of an analysis to a file that other programs open. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes events of a recipe to a file that pandas, Julia and others open, computing what is not"
                + " known yet.",
        footer = {
            "",
            "Example:",
            "  fivesigma export recipe.yaml 'signal after tight' -o signal.arrow",
            "  python -c 'import pandas; print(pandas.read_feather(\"signal.arrow\"))'"
        })
final class ExportCommand implements Callable<Integer> {
    /** The step that is added to the recipe; nobody is likely to name one of their own so. */
    private static final String NODE = "steps.exported-by-command";

    private final Console console;

    @Parameters(index = "0", paramLabel = "RECIPE", description = "the recipe file")
    private String recipe;

    @Parameters(
            index = "1",
            paramLabel = "EVENTS",
            description = "events as the recipe names them: a sample, all, 'signal after tight'")
    private String view;

    @Parameters(
            index = "2..*",
            paramLabel = "KEY=VALUE",
            description = "changes to the recipe, for example cuts.tight.mass=[100,150]")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "the file; .arrow, .feather or .csv says the format")
    private Path output;

    @Option(names = "--format", paramLabel = "FORMAT", description = "arrow or csv, whatever the file's name says")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "the columns to write, in this order; all when left out")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--force", description = "replace the file where it is there already")
    private boolean force;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the folder that $${data} in the recipe stands for")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress lines")
    private boolean quiet;

    @Mixin
    private UnblindOption unblind;

    @Mixin
    private RunsOption runs;

    @Mixin
    private StoreOption store;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        ExportFile file = ExportFile.of(console, output, format, force);
        refuseRun();
        Engine engine = store.engine(console);
        try (Workspace workspace = engine.workspace()) {
            Prepared prepared = engine.prepare(request(file));
            unblind.note(engine, prepared, "export", console);
            ExitCode code = export(engine, prepared.plan().until(List.of(NODE)), file);
            workspace.warnings().forEach(warning -> console.message("warning: " + warning));
            return code.status();
        }
    }

    /** A run keeps its results, not where its recipe found the files that other events come from. */
    private void refuseRun() throws IOException, CommandProblem {
        Path named = console.folder().resolve(recipe);
        if (!Files.isRegularFile(named) && runs.folders(console).find(recipe).isPresent()) {
            throw new CommandProblem(
                    "`" + recipe + "` is a run, but events are exported from a recipe",
                    "name the recipe that it is a run of; what the run computed is known and not computed again");
        }
    }

    /** The recipe with one more step, so that events are named, checked and computed as for any other. */
    private Request request(ExportFile file) {
        List<String> changes = new ArrayList<>(overrides);
        String names = columns.stream().map(ExportCommand::quoted).collect(Collectors.joining(", ", "[", "]"));
        changes.add(NODE + ".use=export");
        changes.add(NODE + ".from.events=" + quoted(view));
        changes.add(NODE + ".with.format=" + file.format());
        changes.add(NODE + ".with.columns=" + names);
        return new Request(recipe, console.folder(), data.map(console.folder()::resolve), changes, unblind.isGiven());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private ExitCode export(Engine engine, Plan plan, ExportFile file) throws IOException {
        RunResult result = run(engine, plan);
        if (!result.problems().isEmpty()) {
            RunFailures.print(result, console);
            return ExitCode.of(result.problems());
        }
        ExportedFile exported;
        try {
            exported = written(engine, result, file);
        } catch (StoreException.Corrupt damaged) {
            // it has been put aside, and is computed anew
            exported = written(engine, run(engine, plan), file);
        }
        result.warnings().forEach(warning -> console.message("warning: " + warning));
        if (plan.isSimulated()) {
            console.message("simulated samples stand in for the data, which the file says too: " + plan.simulated());
        }
        UnblindOption.tell(plan.blinding(), console);
        console.result(output + ": " + exported.summary());
        return ExitCode.DONE;
    }

    private RunResult run(Engine engine, Plan plan) throws IOException {
        ProgressLines progress = new ProgressLines(console, quiet, plan.nodes().size());
        try {
            return engine.run(plan, new RunOptions(Runtime.getRuntime().availableProcessors(), true, false), progress);
        } finally {
            progress.close();
        }
    }

    private static ExportedFile written(Engine engine, RunResult result, ExportFile file) throws IOException {
        NodeOutcome outcome = result.outcomes().get(NODE);
        ExportedFile exported = engine.workspace()
                .store()
                .get(outcome.outputs().get("file").first().orElseThrow(), ExportedFile.class);
        AtomicFiles.write(file.path(), exported.content());
        return exported;
    }
}

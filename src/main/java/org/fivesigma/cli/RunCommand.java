package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.app.Engine;
import org.fivesigma.app.Prepared;
import org.fivesigma.app.Workspace;
import org.fivesigma.plan.Plan;
import org.fivesigma.run.RunOptions;
import org.fivesigma.run.RunResult;
import org.fivesigma.store.StoreException;
import org.fivesigma.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: runs a recipe, or continues where it was stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs a recipe, computing only what is not known yet; the same command continues an interrupted run.")
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RecipeArguments recipe;

    @Mixin
    private StoreOption store;

    @Mixin
    private UnblindOption unblind;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "steps that run at once; as many as there are processors when left out")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--until", paramLabel = "NODE", description = "run only these nodes and what they need")
    private List<String> until = new ArrayList<>();

    @Option(names = "--no-cache", description = "compute everything anew")
    private boolean noCache;

    @Option(names = "--check", description = "compute known results again and compare them to the byte")
    private boolean compare;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "write the results here instead of runs/<recipe>-<number>")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress lines")
    private boolean quiet;

    @Option(names = "--json", description = "print results.json instead of a summary")
    private boolean json;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        checkOptions();
        Engine engine = store.engine(console);
        try (Workspace workspace = engine.workspace()) {
            int status = run(engine, engine.prepare(recipe.request(console, unblind.isGiven())));
            workspace.warnings().forEach(warning -> console.message("warning: " + warning));
            return status;
        }
    }

    private void checkOptions() throws CommandProblem, IOException {
        if (noCache && compare) {
            throw new CommandProblem(
                    "--check compares with what is known, and --no-cache does without it", "give one of the two");
        }
        if (threads.orElse(1) < 1) {
            throw new CommandProblem(
                    "--threads is " + threads.get() + ", but a run needs at least one", "give 1 or more");
        }
        if (output.isPresent()) {
            OutputFolder.check(console.folder().resolve(output.get()));
        }
    }

    private int run(Engine engine, Prepared prepared) throws IOException, CommandProblem {
        Plan plan = part(prepared.plan());
        Optional<RunResult> known = isForKnownResultsOnly() ? known(engine, plan) : Optional.empty();
        if (isForKnownResultsOnly() && known.isEmpty()) {
            return ExitCode.START_OVER.status();
        }
        unblind.note(engine, prepared, "run", console);
        RunResult result = known.isPresent() ? known.get() : run(engine, plan);
        Engine.Finished finished = written(engine, prepared, plan, result);
        RunSummary summary = new RunSummary(console, finished);
        if (json) {
            summary.printJson();
        } else {
            summary.print();
        }
        return status(finished.result()).status();
    }

    /** What the report shows is read only now; where it was damaged, it has been put aside and another run computes it anew. */
    private Engine.Finished written(Engine engine, Prepared prepared, Plan plan, RunResult result) throws IOException {
        RunResult current = result;
        for (int shown = 0; shown < plan.exhibits().size(); shown++) {
            try {
                return engine.write(prepared, current, output.map(console.folder()::resolve));
            } catch (StoreException.Corrupt damaged) {
                current = run(engine, plan);
            }
        }
        return engine.write(prepared, current, output.map(console.folder()::resolve));
    }

    /** The launcher asks first with a quickly started JVM, which is no good for computing. */
    private boolean isForKnownResultsOnly() {
        return !console.environment().getOrDefault("FIVESIGMA_KNOWN_ONLY", "").isEmpty();
    }

    private Optional<RunResult> known(Engine engine, Plan plan) throws IOException {
        try {
            return noCache || compare ? Optional.empty() : engine.known(plan);
        } catch (InputFailure unreadable) {
            // the run itself tells it, at its place in the recipe
            return Optional.empty();
        }
    }

    private RunResult run(Engine engine, Plan plan) throws IOException {
        ProgressLines progress = new ProgressLines(console, quiet, plan.nodes().size());
        Thread farewell = new Thread(() -> console.message(System.lineSeparator()
                + "interrupted; what was computed is kept, and the same command goes on from there"));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return engine.run(plan, new RunOptions(threadCount(), !noCache, compare), progress);
        } finally {
            progress.close();
            Runtime.getRuntime().removeShutdownHook(farewell);
        }
    }

    private int threadCount() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    private Plan part(Plan plan) throws CommandProblem {
        for (String name : until) {
            if (!plan.nodes().containsKey(name)) {
                throw new CommandProblem(
                        "the plan has no node `" + name + "`",
                        Suggestion.nearest(name, plan.nodes().keySet())
                                .map(nearest -> "did you mean `" + nearest + "`?")
                                .orElse("`fivesigma plan " + recipe.recipe() + "` lists them"));
            }
        }
        return until.isEmpty() ? plan : plan.until(until);
    }

    /** A failed step outweighs a figure that differs: without the step there is nothing to compare. */
    private static ExitCode status(RunResult result) {
        List<Problem> problems = result.problems();
        if (!problems.isEmpty()) {
            return ExitCode.of(problems);
        }
        if (result.differs()) {
            return ExitCode.DIFFERS;
        }
        boolean whole = result.skipped().isEmpty() && result.failedTrials() == 0;
        return whole ? ExitCode.DONE : ExitCode.PARTIAL;
    }
}

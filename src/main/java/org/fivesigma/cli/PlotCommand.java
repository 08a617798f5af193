package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.report.PastFigure;
import org.fivesigma.report.PastRun;
import org.fivesigma.store.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plot}: one figure of a run as a file of its own. */
@Command(
        name = "plot",
        mixinStandardHelpOptions = true,
        description = "Copies one figure of a run, or the numbers behind it; without a name lists the figures.",
        footer = {
            "",
            "Examples:",
            "  fivesigma plot quickstart                                    which figures there are",
            "  fivesigma plot quickstart stacks.mass.tight -o stack.pdf     for a paper",
            "  fivesigma plot quickstart stacks.mass.tight -o stack.csv     everything in it, as a table"
        })
final class PlotCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "the run, for example quickstart or quickstart-2")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FIGURE",
            description = "the figure, for example stacks.mass.tight; all are listed when left out")
    private Optional<String> figure = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the file; .pdf, .svg, .png or .csv says the form")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--force", description = "replace the file where it is there already")
    private boolean force;

    @Option(names = "--json", description = "list the figures as JSON")
    private boolean json;

    PlotCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        PastRun run = runs.find(runs.folders(console), name);
        if (figure.isEmpty()) {
            list(run);
            return ExitCode.DONE.status();
        }
        PastFigure found = find(run, figure.get());
        if (output.isEmpty()) {
            throw new CommandProblem(
                    "where to should figure `" + found.name() + "` be copied?",
                    "add -o " + found.name() + ".pdf; there are: " + String.join(", ", found.forms()));
        }
        copy(found, output.get());
        return ExitCode.DONE.status();
    }

    private void list(PastRun run) throws CommandProblem {
        if (output.isPresent()) {
            throw new CommandProblem(
                    "which figure should be copied to " + output.get() + "?",
                    "`fivesigma plot " + name + "` lists the figures");
        }
        List<PastFigure> figures = run.figures();
        if (json) {
            console.resultText(JsonText.of(array -> figures.forEach(found -> array.addObject()
                    .put("figure", found.name())
                    .put("title", found.title())
                    .put("forms", String.join(" ", found.forms())))));
            return;
        }
        if (figures.isEmpty()) {
            console.message("run " + run.name() + " has no figures");
            return;
        }
        TextTable table = new TextTable("figure", "forms", "title");
        figures.forEach(found -> table.row(found.name(), String.join(" ", found.forms()), found.title()));
        table.lines().forEach(console::result);
    }

    private PastFigure find(PastRun run, String wanted) throws CommandProblem {
        List<PastFigure> figures = run.figures();
        Optional<PastFigure> found =
                figures.stream().filter(one -> one.name().equals(wanted)).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = figures.stream().map(PastFigure::name).toList();
        throw new CommandProblem(
                "run " + run.name() + " has no figure `" + wanted + "`",
                Suggestion.nearest(wanted, names)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse(names.isEmpty() ? "it has no figures" : "there are: " + String.join(", ", names)));
    }

    private void copy(PastFigure found, Path named) throws IOException, CommandProblem {
        String form = OutputFile.ending(named);
        if (!PastFigure.FORMS.contains(form)) {
            throw new CommandProblem(
                    "the name `" + named.getFileName() + "` does not say which form to write",
                    "end it in ." + String.join(", .", found.forms()));
        }
        if (!found.forms().contains(form)) {
            throw new CommandProblem(
                    "figure `" + found.name() + "` has no " + form + " file",
                    found.forms().isEmpty()
                            ? "all its files are gone; run its recipe again"
                            : "there are: " + String.join(", ", found.forms()));
        }
        Path path = OutputFile.of(console, named, found.name() + "." + form, force);
        ExportedFile.Content content = stream -> Files.copy(found.file(form), stream);
        AtomicFiles.write(path, content);
        console.result(named + ": " + found.title());
    }
}

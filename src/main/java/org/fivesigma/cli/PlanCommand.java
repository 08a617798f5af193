package org.fivesigma.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fivesigma.api.InputFailure;
import org.fivesigma.app.Engine;
import org.fivesigma.app.Prepared;
import org.fivesigma.app.Workspace;
import org.fivesigma.run.Forecast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: what a run would compute, what is known, and why. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows what a run would compute, what is known already, and why; runs nothing.")
final class PlanCommand implements Callable<Integer> {
    private static final int NODE_COLUMN = 10;

    private final Console console;

    @Mixin
    private RecipeArguments recipe;

    @Mixin
    private StoreOption store;

    @Mixin
    private UnblindOption unblind;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InputFailure {
        Engine engine = store.engine(console);
        try (Workspace workspace = engine.workspace()) {
            Prepared prepared = engine.prepare(recipe.request(console, unblind.isGiven()));
            List<Forecast.Line> lines = engine.forecast(prepared.plan());
            UnblindOption.tell(prepared.plan().blinding(), console);
            prepared.plan().warnings().forEach(warning -> console.message("warning: " + warning));
            workspace.warnings().forEach(warning -> console.message("warning: " + warning));
            return print(lines);
        }
    }

    private int print(List<Forecast.Line> lines) {
        if (json) {
            console.resultText(JsonText.of(array -> lines.forEach(line -> add(array.addObject(), line))));
            return ExitCode.DONE.status();
        }
        int width = lines.stream()
                .mapToInt(line -> line.node().name().length())
                .max()
                .orElse(1);
        lines.forEach(line -> print(line, width));
        console.result(count(lines, Forecast.Fate.RUN) + " to run, " + count(lines, Forecast.Fate.WAITS)
                + " waiting for these, " + count(lines, Forecast.Fate.CACHED) + " cached");
        console.message("next: fivesigma run " + recipe.recipe());
        return ExitCode.DONE.status();
    }

    private void print(Forecast.Line line, int width) {
        console.result(String.format(
                Locale.ROOT,
                "%-6s  %-" + width + "s  %s",
                word(line),
                line.node().name(),
                line.reason()));
        line.told().facts().forEach(fact -> console.result(" ".repeat(NODE_COLUMN) + fact));
        line.told().warnings().forEach(warning -> console.result(" ".repeat(NODE_COLUMN) + "warning: " + warning));
    }

    /** What is told of a search has keys of its own, which no other node has. */
    private static void add(ObjectNode object, Forecast.Line line) {
        object.put("node", line.node().name())
                .put("step", line.node().step().name())
                .put("fate", word(line))
                .put("reason", line.reason());
        if (!line.told().facts().isEmpty()) {
            line.told().facts().forEach(object.putArray("facts")::add);
        }
        if (!line.told().warnings().isEmpty()) {
            line.told().warnings().forEach(object.putArray("warnings")::add);
        }
    }

    private static String word(Forecast.Line line) {
        return line.fate().name().toLowerCase(Locale.ROOT);
    }

    private static long count(List<Forecast.Line> lines, Forecast.Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}

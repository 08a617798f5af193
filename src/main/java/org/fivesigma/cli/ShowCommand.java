package org.fivesigma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.report.PastRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: the numbers of a run. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows the numbers of a run: all, or those whose names begin so.")
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "the run, for example quickstart or quickstart-2")
    private String name;

    @Parameters(index = "1..*", paramLabel = "NUMBER", description = "beginnings of names, for example yield.window")
    private List<String> prefixes = new ArrayList<>();

    @Option(names = "--json", description = "print results.json")
    private boolean json;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandProblem {
        PastRun run = runs.find(runs.folders(console), name);
        if (json) {
            console.resultText(Files.readString(run.folder().resolve("results.json"), StandardCharsets.UTF_8));
            return ExitCode.DONE.status();
        }
        Map<String, Measure> numbers = run.numbers();
        List<String> names = numbers.keySet().stream().filter(this::wanted).toList();
        if (names.isEmpty() && !prefixes.isEmpty()) {
            throw new CommandProblem(
                    "run " + run.name() + " has no number that begins with " + String.join(" or ", prefixes),
                    "`fivesigma show " + name + "` lists them all");
        }
        int width = names.stream().mapToInt(String::length).max().orElse(1);
        names.forEach(number -> console.result(line(number, numbers.get(number), width)));
        return ExitCode.DONE.status();
    }

    private boolean wanted(String number) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(number::startsWith);
    }

    private static String line(String name, Measure measure, int width) {
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s  %.10g", name, measure.value()));
        measure.error().ifPresent(error -> line.append(String.format(Locale.ROOT, " ± %.3g", error)));
        measure.entries().ifPresent(entries -> line.append("  entries ").append(entries));
        measure.sumOfWeights().ifPresent(sum -> line.append(String.format(Locale.ROOT, "  sum of weights %.10g", sum)));
        return line.toString();
    }
}

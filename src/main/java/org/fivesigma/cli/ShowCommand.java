package org.fivesigma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fivesigma.api.data.Measure;
import org.fivesigma.report.PastRun;
import org.fivesigma.report.html.RoundedNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: the numbers of a run. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the numbers of a run: all, or those whose names begin so.",
            "Errors are shown to two digits and values to match; --json prints all digits."
        })
final class ShowCommand implements Callable<Integer> {
    private static final String UNWEIGHTED = "unweighted-";

    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b";

    private final Console console;

    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "the run, for example quickstart or quickstart-2")
    private String name;

    @Parameters(index = "1..*", paramLabel = "NUMBER", description = "beginnings of names, for example yield.window")
    private List<String> prefixes = new ArrayList<>();

    @Option(names = "--all", description = "show also what numbers would be if each event counted once")
    private boolean all;

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
        List<String> shown =
                names.stream().filter(number -> !isFolded(number, numbers)).toList();
        table(shown, numbers).lines().forEach(console::result);
        if (shown.size() < names.size()) {
            int folded = names.size() - shown.size();
            console.message((folded == 1 ? "1 number" : folded + " numbers")
                    + " of events counted once, whatever their weight, left out; --all shows them");
        }
        return ExitCode.DONE.status();
    }

    private boolean wanted(String number) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(number::startsWith);
    }

    /** Whether a number is one without weights beside the same with weights, and was not asked for. */
    private boolean isFolded(String number, Map<String, Measure> numbers) {
        int at = number.lastIndexOf('.') + 1;
        boolean twin = number.startsWith(UNWEIGHTED, at)
                && numbers.containsKey(number.substring(0, at) + number.substring(at + UNWEIGHTED.length()));
        boolean named = prefixes.stream().anyMatch(prefix -> number.startsWith(prefix) && prefix.contains(UNWEIGHTED));
        return twin && !named && !all;
    }

    private static TextTable table(List<String> names, Map<String, Measure> numbers) {
        TextTable table = new TextTable("number", "value>", "", "error", "entries>", "sum of weights>");
        String group = "";
        for (String name : names) {
            if (!group(name).equals(group)) {
                table.gap();
                group = group(name);
            }
            row(table, name, numbers.get(name));
        }
        return table;
    }

    /** Numbers belong together whose names begin with the same two words. */
    private static String group(String name) {
        int first = name.indexOf('.');
        int second = first < 0 ? -1 : name.indexOf('.', first + 1);
        return second < 0 ? name.substring(0, Math.max(first, 0)) : name.substring(0, second);
    }

    private static void row(TextTable table, String name, Measure measure) {
        RoundedNumber rounded =
                RoundedNumber.of(measure.value(), measure.error().orElse(0.0));
        Optional<Double> error = measure.error().filter(given -> rounded.error().isEmpty());
        table.row(
                name,
                typed(rounded.value() + rounded.power()),
                rounded.error().isEmpty() ? "" : "\u00b1",
                rounded.error().isEmpty()
                        ? error.map(ShowCommand::text).orElse("")
                        : typed(rounded.error() + rounded.power()),
                measure.entries().map(String::valueOf).orElse(""),
                measure.sumOfWeights().map(ShowCommand::text).orElse(""));
    }

    private static String text(double value) {
        return typed(RoundedNumber.of(value).text());
    }

    /** A number as a recipe takes it, without the signs that only paper has. */
    private static String typed(String printed) {
        StringBuilder typed = new StringBuilder();
        String plain = printed.replace("\u202f", "").replace('\u2212', '-').replace("\u00d710", "e");
        for (char sign : plain.toCharArray()) {
            int digit = SUPERSCRIPTS.indexOf(sign);
            typed.append(digit < 0 ? sign : "0123456789-".charAt(digit));
        }
        return typed.toString();
    }
}

package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fivesigma.report.DamagedRunException;
import org.fivesigma.report.PastRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runs}: lists past runs. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists past runs with their verdicts, the newest of each recipe last.")
final class RunsCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Console console;

    @Mixin
    private RunsOption runs;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<PastRun> all = new ArrayList<>();
        for (Path folder : runs.folders(console).all()) {
            try {
                all.add(new PastRun(folder));
            } catch (DamagedRunException damaged) {
                console.message("left out: " + damaged.getMessage());
            }
        }
        if (json) {
            console.resultText(JsonText.of(array -> all.forEach(run -> array.addObject()
                    .put("run", run.name())
                    .put("title", run.title())
                    .put("nodes", run.nodes().size())
                    .put("verdicts", run.verdictWords())
                    .put("warnings", run.warnings().size())
                    .put("blinding", run.blinding()))));
            return ExitCode.DONE.status();
        }
        if (all.isEmpty()) {
            console.message("no runs yet; start one with: fivesigma run RECIPE");
            return ExitCode.DONE.status();
        }
        TextTable table = new TextTable("run", "written", "steps>", "verdicts", "warnings>", "observed", "title");
        for (PastRun run : all) {
            int warnings = run.warnings().size();
            table.row(
                    run.name(),
                    minute(run.when()),
                    Integer.toString(run.nodes().size()),
                    run.verdictWords(),
                    warnings == 0 ? "" : Integer.toString(warnings),
                    run.blinding(),
                    run.title());
        }
        table.lines().forEach(console::result);
        return ExitCode.DONE.status();
    }

    private static String minute(Instant when) {
        return MINUTE.format(when.atZone(ZoneId.systemDefault()));
    }
}

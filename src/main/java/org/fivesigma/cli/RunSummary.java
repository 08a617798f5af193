package org.fivesigma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.app.Engine;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.run.Verdict;
import org.fivesigma.shape.Words;

/** Says what a run gave: verdicts, what was computed, what failed, and where the report is. */
final class RunSummary {
    private final Console console;
    private final Engine.Finished finished;

    RunSummary(Console console, Engine.Finished finished) {
        this.console = console;
        this.finished = finished;
    }

    void print() throws IOException {
        RunResult result = finished.result();
        if (result.plan().isSimulated()) {
            console.message(
                    "simulated samples stand in for the data: " + result.plan().simulated());
        }
        UnblindOption.tell(result.plan().blinding(), console);
        boolean simulated = result.plan().isSimulated();
        verdicts(result, simulated ? "the stand-in's own figures:" : "", true);
        verdicts(result, "published for real data, so not judged here:", false);
        result.inputs()
                .forEach((title, accounts) ->
                        console.result(line(title, accounts, result.plan().hidesCountsOf(title))));
        result.warnings().forEach(warning -> console.message("warning: " + warning));
        RunFailures.print(result, console);
        console.result(counts(result));
        String where = shown(finished.folder().resolve("report.html"));
        console.result(finished.fresh() ? "report: " + where : "nothing changed; report: " + where);
    }

    private void verdicts(RunResult result, String heading, boolean judged) {
        List<Verdict> verdicts = result.verdicts().stream()
                .filter(verdict -> judged == (verdict.outcome() != Verdict.Outcome.NOT_JUDGED))
                .toList();
        if (!verdicts.isEmpty() && !heading.isEmpty()) {
            console.result(heading);
        }
        verdicts.forEach(verdict -> console.result(line(verdict)));
    }

    void printJson() throws IOException {
        UnblindOption.tell(finished.result().plan().blinding(), console);
        RunFailures.print(finished.result(), console);
        console.resultText(Files.readString(finished.folder().resolve("results.json"), StandardCharsets.UTF_8));
    }

    private static String line(Verdict verdict) {
        String found = verdict.found()
                .map(value -> String.format(Locale.ROOT, "%.6g", value))
                .orElse("-");
        return String.format(
                Locale.ROOT,
                "%-14s %-44s expected %-18s found %s",
                Words.kebab(verdict.outcome().name()).replace('-', ' '),
                verdict.number(),
                verdict.expected().written(),
                found);
    }

    /** The accounting identity of a sample: every entry declared was read, or was rejected for a reason. */
    private static String line(String title, List<Accounting> accounts, boolean uncounted) {
        long declared = accounts.stream().mapToLong(Accounting::declared).sum();
        long read = accounts.stream().mapToLong(Accounting::read).sum();
        Map<String, Long> rejected = new LinkedHashMap<>();
        accounts.forEach(
                account -> account.rejected().forEach((reason, count) -> rejected.merge(reason, count, Long::sum)));
        StringBuilder line = new StringBuilder();
        line.append(title).append(": ");
        if (uncounted) {
            line.append("blinded, so not counted");
        } else {
            line.append(declared).append(declared == 1 ? " entry = " : " entries = ");
            line.append(read).append(" read");
        }
        rejected.forEach((reason, count) ->
                line.append(" + ").append(count).append(" rejected: ").append(reason));
        return rejected.isEmpty() ? line.append(" + 0 rejected").toString() : line.toString();
    }

    private static String counts(RunResult result) {
        StringBuilder counts = new StringBuilder();
        counts.append(result.count(NodeOutcome.Status.COMPUTED)).append(" steps computed, ");
        counts.append(result.count(NodeOutcome.Status.HIT)).append(" cached");
        long failed = result.count(NodeOutcome.Status.FAILED);
        if (failed > 0) {
            counts.append(", ").append(failed).append(" failed, ");
            counts.append(result.count(NodeOutcome.Status.BLOCKED)).append(" not reached");
        }
        return counts.toString();
    }

    private String shown(Path path) {
        Path folder = console.folder();
        return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
    }
}

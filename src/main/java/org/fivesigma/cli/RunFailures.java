package org.fivesigma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fivesigma.run.RunResult;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;
import org.fivesigma.text.SourceTexts;

/** Says why steps of a run failed. */
final class RunFailures {
    private RunFailures() {}

    static void print(RunResult result, Console console) throws IOException {
        List<Problem> shown = new ArrayList<>();
        for (Problem problem : result.problems()) {
            shown.add(withoutTrace(problem));
        }
        if (!shown.isEmpty()) {
            console.problems(shown, new SourceTexts());
        }
    }

    /** A stack trace is of no use on the terminal; it goes to a file whose name is shown. */
    private static Problem withoutTrace(Problem problem) throws IOException {
        if (problem.code() != ErrorCode.E0900) {
            return problem;
        }
        Path log = Files.createTempFile("fivesigma-", ".log");
        Files.writeString(log, String.join("\n", problem.notes()));
        return Problem.of(problem.code(), problem.place(), problem.message(), problem.label())
                .withNote("the details are in " + log)
                .withHelp(problem.help().orElse("please report it"));
    }
}

package org.fivesigma.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepFailure;
import org.fivesigma.plan.Node;
import org.fivesigma.store.StoreException;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;

/** Says in the words of the recipe's reader why a node failed. */
final class Failures {
    private Failures() {}

    static Problem problem(Node node, Exception failure) {
        if (failure instanceof InputFailure input) {
            String where = input.file() + (input.line() > 0 ? ":" + input.line() : "");
            return Problem.of(ErrorCode.E0403, node.place(), where + ": " + input.getMessage())
                    .withNote("while computing `" + node.name() + "`")
                    .withHelp(input.remedy());
        }
        if (failure instanceof StepFailure step) {
            return Problem.of(ErrorCode.E0601, node.place(), "`" + node.name() + "` failed: " + step.getMessage())
                    .withHelp(step.remedy());
        }
        if (failure instanceof StoreException store) {
            return Problem.of(ErrorCode.E0501, node.place(), store.getMessage())
                    .withNote("while computing `" + node.name() + "`")
                    .withHelp(store.remedy());
        }
        return Problem.of(
                        ErrorCode.E0900,
                        node.place(),
                        "`" + node.name() + "` failed by a mistake in the step "
                                + node.step().name() + ": " + failure)
                .withNote(trace(failure))
                .withHelp("please report it with the recipe and the log file");
    }

    /** Whether a problem is a mistake of ours, whose note is a stack trace for the log. */
    static boolean isOurs(Problem problem) {
        return problem.code() == ErrorCode.E0900;
    }

    private static String trace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

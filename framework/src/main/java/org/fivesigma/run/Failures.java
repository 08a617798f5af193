package org.fivesigma.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepFailure;
import org.fivesigma.plan.Node;
import org.fivesigma.store.StoreException;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;

/** Says in the words of the recipe's reader why a node failed. */
final class Failures {
    private Failures() {}

    static Problem problem(Node node, Throwable failure) {
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
        if (failure instanceof OutOfMemoryError || failure instanceof StackOverflowError) {
            return Problem.of(ErrorCode.E0601, node.place(), "`" + node.name() + "` ran out of memory: " + failure)
                    .withHelp(
                            "give it more, for example FIVESIGMA_JAVA_OPTIONS=-Xmx8g, or run fewer steps at once with -j 1");
        }
        if (failure instanceof UncheckedIOException wrapped) {
            return problem(node, wrapped.getCause());
        }
        if (failure instanceof StoreException store) {
            return Problem.of(ErrorCode.E0501, node.place(), store.getMessage())
                    .withNote("while computing `" + node.name() + "`")
                    .withHelp(store.remedy());
        }
        if (failure instanceof IOException disk) {
            return Problem.of(ErrorCode.E0501, node.place(), "`" + node.name() + "` could not use the disk: " + disk)
                    .withHelp("check the free space and the permissions; `fivesigma doctor` tests them");
        }
        return Problem.of(
                        ErrorCode.E0900,
                        node.place(),
                        "`" + node.name() + "` failed by a mistake in the step "
                                + node.step().name() + ": " + failure)
                .withNote(trace(failure))
                .withHelp("please report it with the recipe and the log file");
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

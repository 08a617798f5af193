package org.fivesigma.cli;

import java.util.List;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Problem;

/** What the exit status of a command says, the graver the later. */
enum ExitCode {
    /** Done, and right. */
    DONE(0),
    /** Done in part: trials of a search failed, or input files were left out because the recipe asks for it. */
    PARTIAL(7),
    /** A published figure or a repeated result differs. */
    DIFFERS(6),
    /** A step of the analysis failed. */
    STEP_FAILED(1),
    /** The command line or the recipe is wrong; nothing was run. */
    USAGE(2),
    /** An input file is missing or cannot be read. */
    INPUT(4),
    /** The disk, its permissions or the store. */
    ENVIRONMENT(5),
    /** A mistake of ours. */
    OURS(70),
    /** For the launcher alone: something must be computed, so start over with a JVM that is made for it. */
    START_OVER(75);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The status for problems, of which the gravest decides. */
    static ExitCode of(List<Problem> problems) {
        ExitCode gravest = DONE;
        for (Problem problem : problems) {
            ExitCode code = of(problem.code());
            gravest = code.ordinal() > gravest.ordinal() ? code : gravest;
        }
        return gravest;
    }

    private static ExitCode of(ErrorCode code) {
        if (code == ErrorCode.E0602) {
            return DIFFERS;
        }
        return switch (code.name().charAt(2)) {
            case '4' -> INPUT;
            case '5' -> ENVIRONMENT;
            case '6' -> STEP_FAILED;
            case '9' -> OURS;
            default -> USAGE;
        };
    }
}

package org.fivesigma.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.text.ErrorCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: more about an error code. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Tells more about an error code.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CODE", description = "the code, for example E0201")
    private String code;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandProblem {
        List<String> codes = Arrays.stream(ErrorCode.values()).map(Enum::name).toList();
        String wanted = code.toUpperCase(Locale.ROOT);
        if (!codes.contains(wanted)) {
            throw new CommandProblem(
                    "there is no error code " + code,
                    Suggestion.nearest(wanted, codes)
                            .map(nearest -> "did you mean `" + nearest + "`?")
                            .orElse("they are listed in docs/errors.md"));
        }
        ErrorCode known = ErrorCode.valueOf(wanted);
        console.result(known.name() + ": " + known.title());
        console.result(known.explanation());
        return ExitCode.DONE.status();
    }
}

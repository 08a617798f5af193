package org.fivesigma.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fivesigma.api.InputFailure;
import org.fivesigma.report.DamagedRunException;
import org.fivesigma.store.StoreException;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.RecipeException;
import org.fivesigma.text.SourceTexts;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever ends a command early into a message and an exit status; never a stack trace. */
final class CommandFailures {
    private final Console console;

    CommandFailures(Console console) {
        this.console = console;
    }

    int handle(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof RecipeException recipe) {
            console.problems(recipe.problems(), recipe.texts());
            ExitCode code = ExitCode.of(recipe.problems());
            console.message("nothing was run; no file was changed");
            return code.status();
        }
        if (failure instanceof CommandProblem problem) {
            print(Problem.of(ErrorCode.E0702, Place.nowhere(), problem.getMessage())
                    .withHelp(problem.remedy()));
            return ExitCode.USAGE.status();
        }
        if (failure instanceof InputFailure input) {
            String where = input.file() + (input.line() > 0 ? ":" + input.line() : "");
            print(Problem.of(ErrorCode.E0403, Place.nowhere(), where + ": " + input.getMessage())
                    .withHelp(input.remedy()));
            return ExitCode.INPUT.status();
        }
        if (failure instanceof DamagedRunException damaged) {
            print(Problem.of(ErrorCode.E0501, Place.nowhere(), damaged.getMessage())
                    .withHelp(damaged.remedy()));
            return ExitCode.ENVIRONMENT.status();
        }
        if (failure instanceof UncheckedIOException wrapped) {
            return environment(wrapped.getCause());
        }
        if (failure instanceof IOException disk) {
            return environment(disk);
        }
        return ours(failure);
    }

    int handleUsage(ParameterException failure, String[] arguments) {
        Problem problem = Problem.of(ErrorCode.E0702, Place.nowhere(), lowerFirst(failure.getMessage()));
        List<String> near =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String command = failure.getCommandLine().getCommandSpec().qualifiedName(" ");
        print(problem.withHelp(near.isEmpty() ? command + " --help" : "did you mean `" + near.get(0) + "`?"));
        return ExitCode.USAGE.status();
    }

    private int environment(IOException failure) {
        Problem problem = Problem.of(ErrorCode.E0501, Place.nowhere(), describe(failure));
        print(
                failure instanceof StoreException store
                        ? problem.withHelp(store.remedy())
                        : problem.withHelp(
                                "check the path, its permissions and the free space; `fivesigma doctor` tests them"));
        return ExitCode.ENVIRONMENT.status();
    }

    private static String describe(IOException failure) {
        if (failure instanceof StoreException) {
            return failure.getMessage();
        }
        String kind = failure.getClass().getSimpleName().replace("Exception", "");
        return kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT) + ": "
                + failure.getMessage();
    }

    int ours(Throwable failure) {
        Problem problem =
                Problem.of(ErrorCode.E0900, Place.nowhere(), "this is a mistake of ours, not of yours: " + failure);
        print(log(failure)
                .map(file -> problem.withNote("the details are in " + file))
                .orElse(problem)
                .withHelp("please report it with the recipe and these details"));
        return ExitCode.OURS.status();
    }

    private static java.util.Optional<Path> log(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            return java.util.Optional.of(
                    Files.writeString(Files.createTempFile("fivesigma-", ".log"), trace.toString()));
        } catch (IOException noPlace) {
            return java.util.Optional.empty();
        }
    }

    private void print(Problem problem) {
        console.problems(List.of(problem), new SourceTexts());
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

package org.fivesigma.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.fivesigma.app.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command {@code fivesigma}. */
@Command(
        name = "fivesigma",
        mixinStandardHelpOptions = true,
        versionProvider = Fivesigma.Current.class,
        description = "Turns one YAML recipe into a complete signal and background analysis.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  fivesigma init my-analysis              a starter recipe to edit",
            "  fivesigma run my-analysis/recipe.yaml   run it, or continue it",
            "  fivesigma plan recipe.yaml              what a run would compute, and why",
            "  fivesigma why recipe NODE               why a step ran again"
        })
public final class Fivesigma implements Runnable {
    private final Console console;

    Fivesigma(Console console) {
        this.console = console;
    }

    /** The version for {@code --version}. */
    static final class Current implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"fivesigma " + Version.current()};
        }
    }

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        // texts for people and numbers for machines are the same everywhere, whatever the locale of the machine
        Locale.setDefault(Locale.ROOT);
        System.exit(execute(Console.ofProcess(), List.of(arguments)));
    }

    /** Runs a command and gives its exit status. */
    static int execute(Console console, List<String> arguments) {
        return commandLine(console).execute(arguments.toArray(String[]::new));
    }

    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Fivesigma(console));
        List<Object> commands = List.of(
                new CheckCommand(console),
                new PlanCommand(console),
                new RunCommand(console),
                new WhyCommand(console),
                new RunsCommand(console),
                new ShowCommand(console),
                new ResolveCommand(console),
                new ExplainCommand(console),
                new PluginsCommand(console),
                new CacheCommand(console),
                new DoctorCommand(console),
                new CompletionCommand(console));
        commands.forEach(line::addSubcommand);
        CommandFailures failures = new CommandFailures(console);
        line.setExecutionExceptionHandler(failures::handle);
        line.setParameterExceptionHandler(failures::handleUsage);
        line.setOut(new PrintWriter(console.results(), true));
        line.setErr(new PrintWriter(console.messages(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(commandLine(console), "which command?");
    }
}

package org.fivesigma.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
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
            "  fivesigma why recipe NODE               why a step ran again",
            "  fivesigma report recipe --open          the report of its newest run, in the browser",
            "  fivesigma plot recipe                   the figures that `plot recipe NAME -o FILE.pdf` copies"
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

    /** Runs a command and gives its exit status, whatever happens. */
    static int execute(Console console, List<String> arguments) {
        Map<String, Supplier<Object>> commands = commands(console);
        boolean named = !arguments.isEmpty() && commands.containsKey(arguments.get(0));
        // describing every command takes longer than most commands; only the one that is named is needed
        commands.keySet().removeIf(name -> named && !name.equals(arguments.get(0)));
        try {
            return commandLine(console, commands).execute(arguments.toArray(String[]::new));
        } catch (StackOverflowError | OutOfMemoryError | ServiceConfigurationError failure) {
            return new CommandFailures(console).ours(failure);
        }
    }

    static CommandLine commandLine(Console console) {
        return commandLine(console, commands(console));
    }

    private static Map<String, Supplier<Object>> commands(Console console) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("init", () -> new InitCommand(console));
        commands.put("columns", () -> new ColumnsCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("plan", () -> new PlanCommand(console));
        commands.put("run", () -> new RunCommand(console));
        commands.put("why", () -> new WhyCommand(console));
        commands.put("runs", () -> new RunsCommand(console));
        commands.put("show", () -> new ShowCommand(console));
        commands.put("report", () -> new ReportCommand(console));
        commands.put("plot", () -> new PlotCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("resolve", () -> new ResolveCommand(console));
        commands.put("explain", () -> new ExplainCommand(console));
        commands.put("schema", () -> new SchemaCommand(console));
        commands.put("plugins", () -> new PluginsCommand(console));
        commands.put("cache", () -> new CacheCommand(console));
        commands.put("doctor", () -> new DoctorCommand(console));
        commands.put("completion", () -> new CompletionCommand(console));
        return commands;
    }

    private static CommandLine commandLine(Console console, Map<String, Supplier<Object>> commands) {
        CommandLine line = new CommandLine(new Fivesigma(console));
        commands.values().forEach(command -> line.addSubcommand(command.get()));
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

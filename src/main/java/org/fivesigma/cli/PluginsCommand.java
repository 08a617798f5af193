package org.fivesigma.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.catalog.StepEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plugins}: the steps at hand. */
@Command(name = "plugins", mixinStandardHelpOptions = true, description = "Lists the installed steps and their ports.")
final class PluginsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    PluginsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<StepEntry> steps = List.copyOf(store.engine(console).catalog().steps());
        if (json) {
            console.resultText(JsonText.of(array -> steps.forEach(step -> array.addObject()
                    .put("step", step.name())
                    .put("version", step.type().version())
                    .put("summary", step.type().summary())
                    .put("inputs", ports(step.inputs()))
                    .put("outputs", ports(step.outputs())))));
            return ExitCode.DONE.status();
        }
        for (StepEntry step : steps) {
            console.result(String.format(
                    Locale.ROOT, "%-14s %s", step.name(), step.type().summary()));
            console.result(String.format(
                    Locale.ROOT, "%-14s from: %s; gives: %s", "", ports(step.inputs()), ports(step.outputs())));
        }
        return ExitCode.DONE.status();
    }

    private static String ports(List<PortShape> ports) {
        return ports.isEmpty()
                ? "nothing"
                : ports.stream()
                        .map(port -> port.name() + " (" + port.arity().words() + " "
                                + port.type().getSimpleName() + ")")
                        .collect(Collectors.joining(", "));
    }
}

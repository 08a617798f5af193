package org.fivesigma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.app.FileInspection;
import org.fivesigma.shape.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code columns}: what is in an event file. */
@Command(
        name = "columns",
        mixinStandardHelpOptions = true,
        description = "Lists the columns of an event file, and what in it cannot be read; reads no events.")
final class ColumnsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "the event file")
    private String file;

    @Parameters(
            index = "1..*",
            paramLabel = "KEY=VALUE",
            description = "options of its reader, for example tree=events or separator=tab")
    private List<String> options = new ArrayList<>();

    @Mixin
    private StoreOption store;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    ColumnsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputFailure {
        FileInspection.Found found = store.engine(console).columns(file, console.folder(), options);
        List<ColumnSpec> columns = found.schema().columns();
        if (json) {
            console.resultText(JsonText.of(array -> columns.forEach(column -> array.addObject()
                    .put("column", column.name())
                    .put("type", type(column))
                    .put("unit", column.unit()))));
        } else {
            print(columns);
        }
        found.schema().warnings().forEach(warning -> console.message("warning: " + warning));
        console.message(columns.size() + " columns, read by `" + found.reader() + "`");
        return ExitCode.DONE.status();
    }

    private void print(List<ColumnSpec> columns) {
        int width = columns.stream()
                .mapToInt(column -> column.name().length())
                .max()
                .orElse(1);
        for (ColumnSpec column : columns) {
            String line =
                    String.format(Locale.ROOT, "%-" + width + "s  %-8s %s", column.name(), type(column), column.unit());
            console.result(line.stripTrailing());
        }
    }

    private static String type(ColumnSpec column) {
        return Words.kebab(column.type().name());
    }
}

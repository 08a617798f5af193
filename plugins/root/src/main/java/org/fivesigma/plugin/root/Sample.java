package org.fivesigma.plugin.root;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.columns.ColumnPlan;
import org.fivesigma.plugin.root.columns.Crew;
import org.fivesigma.plugin.root.columns.Table;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.RootFile;

/** The files of one sample, read as one table; files that cannot be read end the reading or are left out as a whole. */
final class Sample {
    private final Root.Options options;
    private final List<InputFile> files;
    private final Map<Integer, Accounting> accounting = new TreeMap<>();
    private final List<InputFailure> skipped = new ArrayList<>();
    private Optional<FileColumns> first = Optional.empty();

    Sample(Root.Options options, List<InputFile> files) {
        this.options = options;
        this.files = files;
    }

    /** The columns, from the descriptions of the trees alone. */
    Schema schema() throws InputFailure, IOException {
        List<FileColumns> columns = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            plan(i, false).ifPresent(plan -> columns.add(plan.columns()));
        }
        refuseNothing(columns.isEmpty());
        Schema schema = new SampleColumns(columns).schema(options.columns());
        List<String> warnings = new ArrayList<>(schema.warnings());
        skipped.forEach(failure -> warnings.add(failure.file() + " is left out: " + failure.getMessage()));
        return new Schema(schema.columns(), warnings);
    }

    /** The events. */
    Events read(StepContext context) throws InputFailure, IOException, InterruptedException {
        List<FilePlan> plans = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            context.progress(0, "looking into " + files.get(i).name());
            plan(i, true).ifPresent(plans::add);
        }
        refuseNothing(plans.isEmpty());
        List<ColumnSpec> specs = new SampleColumns(
                        plans.stream().map(FilePlan::columns).toList())
                .schema(options.columns())
                .columns();
        Table table = room(plans, specs, context);
        try (Crew crew = new Crew(context.threads())) {
            for (FilePlan plan : plans) {
                context.progress((double) plan.position() / files.size(), "reading " + name(plan));
                add(plan, specs, table, crew);
            }
        }
        refuseNothing(skipped.size() == files.size());
        return new Events(EventTable.of(table.columns()), List.copyOf(accounting.values()));
    }

    private static String name(FilePlan plan) {
        return plan.columns().file().name();
    }

    private void refuseNothing(boolean nothing) throws InputFailure {
        if (nothing) {
            throw skipped.get(0);
        }
    }

    /** Looks into a file; gives nothing when it cannot be read and is to be left out. */
    private Optional<FilePlan> plan(int position, boolean baskets) throws InputFailure, IOException {
        InputFile file = files.get(position);
        try (OpenTree tree = OpenTree.open(file, options.tree())) {
            FileColumns columns = tree.columns();
            List<String> there = new ArrayList<>(columns.types().keySet());
            if (!options.columns().isEmpty()) {
                there.retainAll(options.columns());
            }
            Map<String, ColumnPlan> plans = baskets ? tree.plan(there) : Map.of();
            return Optional.of(new FilePlan(position, shared(columns), plans));
        } catch (Damage | IOException | InputFailure failure) {
            skip(position, failure(file, failure), 0);
            return Optional.empty();
        }
    }

    private FileColumns shared(FileColumns columns) {
        FileColumns known = first.map(columns::sharing).orElse(columns);
        first = Optional.of(first.orElse(known));
        return known;
    }

    private void skip(int position, InputFailure failure, long declared) throws InputFailure {
        if (options.onBadFile() == OnBadFile.FAIL) {
            throw failure;
        }
        skipped.add(failure);
        accounting.put(position, Accounting.skipped(failure.file(), declared, failure.getMessage()));
    }

    private static InputFailure failure(InputFile file, Exception cause) throws IOException {
        if (cause instanceof InputFailure failure) {
            return failure;
        }
        if (cause instanceof ClosedByInterruptException interrupted) {
            throw interrupted;
        }
        if (cause instanceof NoSuchFileException) {
            return new InputFailure(file.name(), 0, "there is no such file", "check the path, or have it made");
        }
        if (cause instanceof Damage damage) {
            return new InputFailure(file.name(), 0, damage.getMessage(), damage.remedy());
        }
        return new InputFailure(
                file.name(), 0, "it cannot be read: " + cause.getMessage(), "check that the file can be opened");
    }

    private Table room(List<FilePlan> plans, List<ColumnSpec> specs, StepContext context)
            throws InputFailure, IOException {
        long rows = 0;
        long[] elements = new long[specs.size()];
        for (FilePlan plan : plans) {
            rows += plan.columns().entries();
            List<ColumnPlan> ordered = plan.of(specs);
            for (int i = 0; i < elements.length; i++) {
                elements[i] += ordered.get(i).elements();
            }
        }
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < elements.length; i++) {
            counts.add(
                    checked(elements[i], "elements in column '" + specs.get(i).name() + "'"));
        }
        return new Table(specs, checked(rows, "events"), counts, ColumnSpace.in(context.scratch()));
    }

    private int checked(long count, String what) throws InputFailure {
        // one more is needed for the offsets of lists
        if (count >= Integer.MAX_VALUE - Long.BYTES) {
            throw new InputFailure(
                    files.get(0).name(),
                    0,
                    "the sample has " + count + " " + what + ", more than a table can hold",
                    "read the files as several samples");
        }
        return (int) count;
    }

    private void add(FilePlan plan, List<ColumnSpec> specs, Table table, Crew crew)
            throws InputFailure, IOException, InterruptedException {
        InputFile input = plan.columns().file();
        long entries = plan.columns().entries();
        try (RootFile file = RootFile.open(input.path())) {
            table.add(file, plan.of(specs), (int) entries, crew);
            accounting.put(plan.position(), new Accounting(input.name(), entries, entries, Map.of()));
        } catch (Damage | IOException failure) {
            skip(plan.position(), failure(input, failure), entries);
        }
    }
}

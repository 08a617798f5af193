package org.fivesigma.testkit;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fivesigma.api.ColumnFlow;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;

/** Are the declared columns the ones that are read, added and dropped? */
final class ColumnsDeclared implements Question {
    @Override
    public void ask(Subject subject, Findings findings) {
        if (subject.entry().reader().isPresent()) {
            return; // a reader's columns are its schema
        }
        Set<String> neverRead = new LinkedHashSet<>();
        Set<String> everRead = new LinkedHashSet<>();
        for (Example example : subject.examples()) {
            ColumnFlow flow = subject.entry().step().columns(example.params());
            neverRead.addAll(flow.uses());
            try {
                everRead.addAll(read(subject, example, flow, findings));
                narrowed(subject, example, flow, findings);
            } catch (StepRun.Failed failure) {
                findings.add("the " + example.name() + " fails with only the columns that columns(...) says are used, "
                        + flow.uses() + ": " + failure.getMessage());
            }
        }
        neverRead.removeAll(everRead);
        findings.require(
                neverRead.isEmpty(),
                "columns(...) says that " + neverRead
                        + " are used, but no example reads them; a change there would run the step again for nothing");
    }

    /** The columns that a run reads. */
    private static Set<String> read(Subject subject, Example example, ColumnFlow flow, Findings findings)
            throws StepRun.Failed {
        Set<String> read = Collections.synchronizedSet(new TreeSet<>());
        Record inputs = Tables.replaced(subject.inputs().get(), table -> Tables.watched(table, read));
        Record output = subject.run().unread(example.params(), inputs);
        Set<String> known = new TreeSet<>(read);
        Set<String> undeclared = new TreeSet<>(known);
        undeclared.removeAll(flow.uses());
        findings.require(
                flow.usesAll() || undeclared.isEmpty(),
                "the " + example.name() + " reads " + undeclared + ", but columns(...) says that only " + flow.uses()
                        + " are used");
        columnsOf(output, flow, inputs, example, findings);
        described(subject, example, inputs, output, findings);
        return known;
    }

    private static void narrowed(Subject subject, Example example, ColumnFlow flow, Findings findings)
            throws StepRun.Failed {
        if (flow.usesAll()) {
            return;
        }
        Record inputs = Tables.replaced(subject.inputs().get(), table -> only(table, flow.uses()));
        Record output = subject.run().output(example.params(), inputs, 1);
        columnsOf(output, flow, inputs, example, findings);
        if (flow.passes()) {
            return;
        }
        Record full = subject.run().output(example.params(), subject.inputs().get(), 1);
        Map<String, byte[]> before = subject.contents().ofComponents(full);
        subject.contents()
                .ofComponents(output)
                .forEach((port, content) -> findings.require(
                        Arrays.equals(content, before.get(port)),
                        "the output '" + port + "' of the " + example.name() + " is another with only the columns "
                                + flow.uses() + ", which columns(...) says are all that is used"));
    }

    /** Whether what the step says of its columns before a run is what they are: flags, texts, numbers or lists of these. */
    private static void described(Subject subject, Example example, Record inputs, Record output, Findings findings) {
        Map<String, ColumnSpec> incoming = new LinkedHashMap<>();
        Tables.of(inputs).forEach(table -> table.specs().forEach(spec -> incoming.put(spec.name(), spec)));
        Map<String, ColumnSpec> said = new LinkedHashMap<>();
        subject.entry()
                .step()
                .describe(
                        example.params(),
                        incoming,
                        (path, message, remedy) -> findings.add(
                                "describe(...) refuses the columns of the " + example.name() + ": " + message))
                .forEach(spec -> said.put(spec.name(), spec));
        for (EventTable table : Tables.of(output)) {
            for (ColumnSpec spec : table.specs()) {
                ColumnSpec expected = said.getOrDefault(spec.name(), spec);
                findings.require(
                        sameKind(expected, spec),
                        "describe(...) says of the " + example.name() + " that " + expected + ", but the column is "
                                + spec);
            }
        }
    }

    /** Whole numbers may come out as floating point ones, and the other way round. */
    private static boolean sameKind(ColumnSpec one, ColumnSpec other) {
        boolean flags = one.type().element() == ColumnType.FLAG;
        return one.type().isList() == other.type().isList()
                && (one.type() == ColumnType.TEXT) == (other.type() == ColumnType.TEXT)
                && flags == (other.type().element() == ColumnType.FLAG)
                && one.role() == other.role()
                && one.unit().equals(other.unit());
    }

    private static EventTable only(EventTable table, Set<String> columns) {
        return table.only(columns.stream().filter(table::has).toList());
    }

    private static void columnsOf(Record output, ColumnFlow flow, Record inputs, Example example, Findings findings) {
        Set<String> expected = new TreeSet<>();
        if (flow.passes()) {
            List<EventTable> tables = Tables.of(inputs);
            tables.forEach(table -> expected.addAll(table.names()));
        }
        expected.removeAll(flow.drops());
        expected.addAll(flow.adds());
        for (EventTable table : Tables.of(output)) {
            Set<String> there = new TreeSet<>(table.names());
            findings.require(
                    there.equals(expected),
                    "columns(...) says that the " + example.name() + " gives the columns " + expected
                            + ", but it gives " + there);
        }
    }
}

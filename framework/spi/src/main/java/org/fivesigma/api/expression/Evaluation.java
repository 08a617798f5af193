package org.fivesigma.api.expression;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.StoredColumn;

/** An expression's parts joined to the columns of one table, ready to compute. */
final class Evaluation {
    private final int rows;
    private final Block block;

    private Evaluation(int rows, Block block) {
        this.rows = rows;
        this.block = block;
    }

    /** Finds the columns that the part uses, and checks that they hold what it reads from them. */
    static Evaluation of(Node node, EventTable events) throws StepFailure {
        Map<String, StoredColumn> stored = new LinkedHashMap<>();
        events.stored().forEach(column -> stored.put(column.spec().name(), column));
        Set<Node.Use> uses = new LinkedHashSet<>();
        node.uses(uses::add);
        Map<String, Source> sources = new HashMap<>();
        for (Node.Use use : uses) {
            if (!stored.containsKey(use.column())) {
                throw new StepFailure(
                        "'" + node.text() + "' uses '" + use.column() + "', but the events have no such column",
                        NearestName.of(use.column(), stored.keySet())
                                .map(name -> "did you mean '" + name + "'?")
                                .orElse("use one of their columns: " + String.join(", ", stored.keySet())));
            }
            check(node, use, stored.get(use.column()).spec());
            sources.computeIfAbsent(use.column(), name -> new Source(stored.get(name)));
        }
        return new Evaluation(events.rows(), new Block(sources, events.rows()));
    }

    double[] numbers(Numeric numeric) {
        double[] numbers = new double[rows];
        double[] part = block.borrowNumbers();
        for (int first = 0; first < rows; first += Block.ROWS) {
            block.move(first, Math.min(Block.ROWS, rows - first));
            numeric.fill(block, part);
            System.arraycopy(part, 0, numbers, first, block.count());
        }
        return numbers;
    }

    boolean[] holds(Condition condition) {
        boolean[] holds = new boolean[rows];
        byte[] part = block.borrowFlags();
        for (int first = 0; first < rows; first += Block.ROWS) {
            block.move(first, Math.min(Block.ROWS, rows - first));
            condition.fill(block, part);
            for (int i = 0; i < block.count(); i++) {
                holds[first + i] = part[i] == 1;
            }
        }
        return holds;
    }

    private static void check(Node node, Node.Use use, ColumnSpec spec) throws StepFailure {
        String where = "in '" + node.text() + "', column '" + spec.name() + "' ";
        boolean text = spec.type() == ColumnType.TEXT;
        if (use.kind() == Node.Kind.NUMBER && text) {
            throw new StepFailure(
                    where + "stands for a number, but it holds texts",
                    "compare it with a text in quotes, as in " + Lexer.quoted(spec.name()) + " == 'signal'");
        }
        if (use.kind() == Node.Kind.TEXT && !text) {
            throw new StepFailure(
                    where + "is compared with a text, but it holds numbers", "write the number without quotes");
        }
        if (use.kind() == Node.Kind.FLAG && spec.type() != ColumnType.FLAG) {
            throw new StepFailure(
                    where + "stands for a condition, but it does not hold flags",
                    "compare it, as in " + Lexer.quoted(spec.name()) + (text ? " == 'signal'" : " != 0"));
        }
    }
}

package org.fivesigma.api.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.junit.jupiter.api.Test;

final class ExpressionFuzzTest {
    private static final int TEXTS = 100_000;
    private static final ColumnSpec FLOAT = new ColumnSpec("pt", ColumnType.FLOAT, "");
    private static final ColumnSpec FLAG = new ColumnSpec("tight", ColumnType.FLAG, "");
    private static final EventTable EVENTS = EventTable.of(
                    Column.of("x", 0.5, -3, 0, Double.NaN, 1e300, -0.0, 2),
                    Column.of("nn.score", 1, 2, 3, 0.1, 0.2, 0.3, Double.NEGATIVE_INFINITY),
                    new Column.Longs(new ColumnSpec("n", ColumnType.LONG, ""), new long[] {0, 1, 2, 3, 4, -5, 6}),
                    new Column.Floats(
                            new ColumnSpec("y z", ColumnType.FLOAT, ""), new float[] {0.1f, 1, 2, 3, 4, 5, 6}),
                    new Column.Flags(
                            new ColumnSpec("flag", ColumnType.FLAG, ""),
                            new boolean[] {true, false, true, false, true, true, false}),
                    Column.of("label", "signal", "top", "", "it's", "signal", "a", "b"),
                    lists("pt", ColumnType.FLOATS, new Column.Floats(FLOAT, new float[] {
                        30, 20, 5, 0, 1, -2, Float.NaN, 8
                    })),
                    lists("eta", ColumnType.DOUBLES, Column.of("eta", -1, 2.5, 0.1, 0, -0.0, -3, 1e300, 0.7)),
                    lists("tight", ColumnType.FLAGS, new Column.Flags(FLAG, new boolean[] {
                        true, false, true, true, true, false, false, true
                    })),
                    new Jagged(
                            new ColumnSpec("muon", ColumnType.LONGS, ""),
                            new int[] {0, 1, 1, 2, 4, 4, 4, 6},
                            new Column.Longs(
                                    new ColumnSpec("muon", ColumnType.LONG, ""), new long[] {1, -1, 2, 3, 4, 5})))
            .select(new int[] {6, 0, 5, 1, 3, 2, 4});
    private static final List<Map<String, Object>> ROWS = rows();

    @Test
    void anyTextIsReadOrRefusedWithAReason() {
        Random random = new Random(20261122);
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = i % 2 == 0 ? words(random) : mutated(new RandomExpression(random).condition(4), random);
            Optional<Expression> expression = parsed(text);
            read += expression.isPresent() ? 1 : 0;
            boolean computed = i % 10 < 2; // computing each of them would take most of a minute on a busy machine
            expression.ifPresent(parsed -> {
                assertEquals(parsed, Expression.parse(parsed.toString()));
                if (computed) {
                    agrees(text, parsed);
                }
            });
        }
        assertTrue(read > TEXTS / 20, "only " + read + " texts were read"); // else the test shows little
    }

    @Test
    void computesWhatTheRowAtATimeTwinComputes() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            RandomExpression expressions = new RandomExpression(random);
            String text = i % 2 == 0 ? expressions.number(5) : expressions.condition(5);
            Optional<Expression> expression = parsed(text);
            assertTrue(expression.isPresent() || text.length() > 400, text);
            expression.ifPresent(parsed -> agrees(text, parsed));
        }
    }

    @Test
    void numbersReadBackAsTheyWereWritten() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Numeral.text(value)));
            }
        }
        for (double value :
                new double[] {0, Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, 2e-323, 9007199254740993.0}) {
            assertEquals(value, Double.parseDouble(Numeral.text(value)));
        }
    }

    private static Optional<Expression> parsed(String text) {
        try {
            return Optional.of(Expression.parse(text));
        } catch (IllegalArgumentException refused) {
            boolean placed = refused.getMessage().startsWith("at column ") || text.length() > 3000;
            assertTrue(placed && refused.getClass() == IllegalArgumentException.class, () -> text + "\n" + refused);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError bug) {
            return fail("'" + text + "'", bug);
        }
    }

    private static void agrees(String text, Expression expression) {
        Expression again = Expression.parse(expression.toString());
        assertEquals(expression.toString(), again.toString());
        try {
            ColumnType type = expression.type(EVENTS.specs());
            RowInterpreter twin = new RowInterpreter(text);
            if (type.isList()) {
                listsAgree(text, expression, type, twin);
                return;
            }
            double[] numbers = expression.numbers(EVENTS);
            double[] numbersAgain = again.numbers(EVENTS);
            for (int row = 0; row < numbers.length; row++) {
                Object value = twin.value(ROWS.get(row));
                double expected = value instanceof Boolean holds ? (holds ? 1 : 0) : ((Number) value).doubleValue();
                assertEquals(expected, numbers[row], 0.0, text);
                assertEquals(expected, numbersAgain[row], 0.0, text);
            }
        } catch (StepFailure refused) {
            String message = refused.getMessage();
            boolean known = message.contains("column") || message.contains(" values of ") || message.contains(" list ");
            assertTrue(known, message);
        }
    }

    private static void listsAgree(String text, Expression expression, ColumnType type, RowInterpreter twin)
            throws StepFailure {
        Jagged lists = (Jagged) column(expression, new ColumnSpec("lists", type, ""));
        for (int row = 0; row < lists.rows(); row++) {
            List<Object> expected = twin.values(ROWS.get(row));
            assertEquals(expected.size(), lists.end(row) - lists.start(row), text);
            for (int i = 0; i < expected.size(); i++) {
                double number = expected.get(i) instanceof Boolean holds
                        ? (holds ? 1 : 0)
                        : ((Number) expected.get(i)).doubleValue();
                assertEquals(number, lists.elements().number(lists.start(row) + i), 0.0, text);
            }
        }
    }

    private static Column column(Expression expression, ColumnSpec spec) throws StepFailure {
        try {
            return expression.column(spec, EVENTS, ColumnSpace.in(Path.of(".")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Column lists(String name, ColumnType type, Column elements) {
        return new Jagged(new ColumnSpec(name, type, ""), new int[] {0, 2, 2, 3, 6, 6, 7, 8}, elements);
    }

    private static String words(Random random) {
        String[] words = {
            "x",
            "n",
            "`y z`",
            "flag",
            "label",
            "'a'",
            "1",
            ".5",
            "1e5",
            "+",
            "-",
            "*",
            "/",
            "^",
            "<",
            "<=",
            ">",
            ">=",
            "==",
            "!=",
            "and",
            "or",
            "not",
            "!",
            "&&",
            "||",
            "(",
            ")",
            "(",
            ")",
            ",",
            "abs(",
            "min(",
            "if(",
            "is_missing(",
            "pi",
            "true",
            " ",
            "\t",
            "'",
            "`",
            "=",
            "%",
            "\u00e9",
            "\ud83d\ude00",
            "\ud83d",
            "\0",
            "0x1",
            "pt",
            "tight",
            "muon",
            "[0]",
            "[",
            "-1]",
            "count(",
            "any(",
            "sum(",
            "1.2.3",
            "nn.score",
            "sqr("
        };
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(random.nextInt(50) == 0 ? 2000 : 12);
        for (int i = 0; i < count; i++) {
            text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && mutated.length() > 1; i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, "()<>=!&|'`,.+-*/^ 19eax[]".charAt(random.nextInt(25)));
                case 2 -> mutated.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
                default -> mutated.setLength(at);
            }
        }
        return mutated.toString();
    }

    private static List<Object> list(Jagged lists, int row) {
        List<Object> values = new ArrayList<>();
        for (int i = lists.start(row); i < lists.end(row); i++) {
            values.add(value(lists.elements(), i));
        }
        return values;
    }

    private static Object value(Column column, int row) {
        return switch (column.spec().type()) {
            case TEXT -> ((Column.Texts) column).values()[row];
            case FLAG -> ((Column.Flags) column).flag(row);
            case FLOAT -> ((Column.Floats) column).values().get(row);
            default -> column.number(row);
        };
    }

    private static List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < EVENTS.rows(); row++) {
            Map<String, Object> values = new HashMap<>();
            for (ColumnSpec spec : EVENTS.specs()) {
                Column column = EVENTS.column(spec.name());
                values.put(
                        spec.name(),
                        switch (spec.type()) {
                            case DOUBLES, FLOATS, LONGS, FLAGS -> list((Jagged) column, row);
                            default -> value(column, row);
                        });
            }
            rows.add(values);
        }
        return rows;
    }
}

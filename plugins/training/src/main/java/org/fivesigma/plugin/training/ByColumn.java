package org.fivesigma.plugin.training;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;

/**
 * The value of a column decides, for example the year; events of all other values train.
 *
 * @param column the column, or {@code sample} for the name of each event's sample
 * @param validation its values for events that validate
 * @param test its values for events that test
 */
@Doc("The value of a column decides, for example the year; events of all other values train.")
public record ByColumn(
        @Doc("The column that decides; `sample` for the name of each event's sample.")
        String column,

        @Doc("Its values for the events that validate, numbers or texts.") @Default("[]")
        List<String> validation,

        @Doc("Its values for the events that test, numbers or texts.") @Default("[]")
        List<String> test)
        implements Split {
    /** Copies the lists and checks that no value is in both. */
    public ByColumn {
        validation = List.copyOf(validation);
        test = List.copyOf(test);
        Set<String> both = new LinkedHashSet<>(validation);
        both.retainAll(test);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("by-column lists " + both + " for validation and for test");
        }
        if (validation.isEmpty() && test.isEmpty()) {
            throw new IllegalArgumentException(
                    "by-column needs values for validation, test or both, as in test: [2018]");
        }
    }

    @Override
    public List<String> columns() {
        return ofSample() ? List.of() : List.of(column);
    }

    /** Files that are divided already are samples of their own, and carry no column that tells them apart. */
    private boolean ofSample() {
        return column.equals(Added.SAMPLE.name());
    }

    @Override
    public void check(Fractions fractions, Checks checks) {
        checks.require(
                fractions.validate() == 0 && fractions.test() == 0,
                fractions.validate() == 0 ? "test" : "validate",
                "the values of '" + column + "' decide which events validate and test, so a fraction means nothing",
                "remove validate: and test:, or split otherwise");
    }

    @Override
    public long[] keys(Samples samples, long seed, Draw draw) {
        return new Shuffled(false).keys(samples, seed, draw);
    }

    @Override
    public Part[] assigned(Samples samples, long[] keys, int[] order, Fractions none) throws StepFailure {
        Part[] parts = new Part[keys.length];
        Arrays.fill(parts, Part.TRAINING);
        assign(samples, validation, Part.VALIDATION, parts);
        assign(samples, test, Part.TEST, parts);
        return parts;
    }

    private void assign(Samples samples, List<String> values, Part part, Part[] parts) throws StepFailure {
        for (String value : values) {
            boolean found = false;
            int first = 0;
            for (Sample sample : samples.all()) {
                found |= assign(new Wanted(value, deciding(sample)), part, parts, first);
                first += sample.events().rows();
            }
            if (!found) {
                throw new StepFailure(
                        "no event has the value " + value + " in column '" + column
                                + "', which was to give events to the part " + part.word(),
                        "name values that are there: fivesigma columns FILE shows the columns of a file");
            }
        }
    }

    private Column deciding(Sample sample) {
        if (!ofSample()) {
            return sample.events().column(column);
        }
        String[] names = new String[sample.events().rows()];
        Arrays.fill(names, sample.name());
        return new Column.Texts(Added.SAMPLE, names);
    }

    private static boolean assign(Wanted wanted, Part part, Part[] parts, int first) {
        boolean found = false;
        for (int row = 0; row < wanted.column.rows(); row++) {
            if (wanted.is(row)) {
                parts[first + row] = part;
                found = true;
            }
        }
        return found;
    }

    /** A value as written, looked for among numbers, flags or texts. */
    private static final class Wanted {
        private final String text;
        private final double number;
        private final Column column;

        Wanted(String text, Column column) {
            this.text = text;
            this.column = column;
            this.number = number(text);
        }

        boolean is(int row) {
            return column instanceof Column.Texts texts
                    ? texts.values()[row].equals(text)
                    : column.number(row) == number;
        }

        private static double number(String text) {
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true") ? 1 : 0;
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException word) {
                return Double.NaN; // equal to no number
            }
        }
    }
}

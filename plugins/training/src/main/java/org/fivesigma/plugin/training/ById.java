package org.fivesigma.plugin.training;

import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.StoredColumn;

/**
 * A number made of the event's identity decides, so that an event lands in the same part whatever the order of the events and
 * whichever others there are; parts hold the given fractions only about.
 *
 * @param columns the columns that tell events apart, such as run and event number
 */
@Doc("The identity of an event decides, whatever its place and whichever other events there are.")
public record ById(
        @Doc("The columns that together tell events apart, such as run and event number.")
        List<String> columns) implements Split {
    private static final long CHARACTER = 0x100000001B3L;

    /** Checks that something tells events apart. */
    public ById {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "by-id needs the columns that tell events apart, as in columns: [event]");
        }
    }

    @Override
    public void check(Fractions fractions, Checks checks) {}

    @Override
    public long[] keys(Samples samples, long seed, Draw draw) throws StepFailure {
        long[] keys = new long[samples.rows()];
        // one draw for both classes: an event that two samples share is on the same side of every division
        Arrays.fill(keys, draw == Draw.SPLIT ? draw.bits(seed, 0) : Draw.TAKE_SIGNAL.bits(seed, 0));
        int first = 0;
        for (Sample sample : samples.all()) {
            for (String column : columns) {
                mix(sample, column, keys, first);
            }
            first += sample.events().rows();
        }
        return keys;
    }

    private static void mix(Sample sample, String name, long[] keys, int first) throws StepFailure {
        StoredColumn stored = sample.events().stored(name);
        Column column = stored.values();
        for (int row = 0; row < column.rows(); row++) {
            keys[first + row] = Draw.mix(keys[first + row] + identity(sample, column, row));
        }
    }

    private static long identity(Sample sample, Column column, int row) throws StepFailure {
        if (column instanceof Column.Texts texts && !texts.values()[row].isEmpty()) {
            return identity(texts.values()[row]);
        }
        if (column instanceof Column.Longs longs) {
            return longs.values().get(row);
        }
        double number = column.number(row);
        if (Double.isNaN(number)) {
            throw new StepFailure(
                    "event " + (row + 1) + " of sample '" + sample.name() + "' has no value in column '"
                            + column.spec().name() + "', which tells events apart",
                    "name columns that every event has in split.by-id.columns, or drop such events");
        }
        // the same event number may be read as whole in one sample and as floating point in another
        return number == (long) number ? (long) number : Draw.mix(Double.doubleToLongBits(number));
    }

    private static long identity(String text) {
        long bits = text.length();
        for (int i = 0; i < text.length(); i++) {
            bits = (bits ^ text.charAt(i)) * CHARACTER;
        }
        return bits;
    }

    @Override
    public Part[] assigned(Samples samples, long[] keys, int[] order, Fractions fractions) {
        Part[] parts = new Part[keys.length];
        for (int row = 0; row < parts.length; row++) {
            double place = Draw.fraction(keys[row]);
            parts[row] = place < fractions.test()
                    ? Part.TEST
                    : place < fractions.test() + fractions.validate() ? Part.VALIDATION : Part.TRAINING;
        }
        return parts;
    }
}

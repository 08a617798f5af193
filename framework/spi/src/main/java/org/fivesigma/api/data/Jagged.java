package org.fivesigma.api.data;

import java.nio.IntBuffer;

/**
 * Lists of values, one list an event, each of any length: the momenta of an event's jets.
 *
 * @param spec its type is a list's
 * @param offsets where each list starts among the elements, and last their number; starts with 0 and never falls
 * @param elements the values of all lists, one list after the other
 */
public record Jagged(ColumnSpec spec, IntBuffer offsets, Column elements) implements Column {
    /** Checks that the offsets are those of the elements. */
    public Jagged {
        int rows = offsets.limit() - 1;
        if (rows < 0 || offsets.get(0) != 0 || offsets.get(rows) != elements.rows()) {
            throw new IllegalArgumentException(
                    "the offsets of column '" + spec.name() + "' do not span its " + elements.rows() + " elements");
        }
        if (!spec.type().isList() || spec.type().element() != elements.spec().type()) {
            throw new IllegalArgumentException("column '" + spec.name() + "' is described as " + spec.type()
                    + " but holds lists of " + elements.spec().type());
        }
    }

    /** Offsets in memory. */
    public Jagged(ColumnSpec spec, int[] offsets, Column elements) {
        this(spec, IntBuffer.wrap(offsets), elements);
    }

    @Override
    public int rows() {
        return offsets.limit() - 1;
    }

    /** The position of a list's first element. */
    public int start(int row) {
        return offsets.get(row);
    }

    /** The position after a list's last element. */
    public int end(int row) {
        return offsets.get(row + 1);
    }

    @Override
    public double number(int row) {
        throw new UnsupportedOperationException("column '" + spec.name() + "' holds lists, not numbers");
    }

    @Override
    public Column gather(int[] rows) {
        int[] gathered = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            gathered[i + 1] = Math.addExact(gathered[i], end(rows[i]) - start(rows[i]));
        }
        int[] positions = new int[gathered[rows.length]];
        int next = 0;
        for (int row : rows) {
            for (int position = start(row); position < end(row); position++) {
                positions[next++] = position;
            }
        }
        return new Jagged(spec, gathered, elements.gather(positions));
    }

    @Override
    public Column described(ColumnSpec other) {
        return new Jagged(
                other, offsets, elements.described(other.as(elements.spec().type())));
    }
}

package org.fivesigma.api.expression;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.Jagged;

/** An expression computed into a column of its own. */
record Computation(Node node, Evaluation evaluation, int rows, ColumnSpace space) {
    Column column(ColumnSpec spec) throws IOException {
        return spec.type().isList() ? lists(spec) : values(spec);
    }

    private Column values(ColumnSpec spec) throws IOException {
        if (node instanceof Condition) {
            ByteBuffer flags = space.flags(rows);
            evaluation.flags(flags);
            return new Column.Flags(spec, flags);
        }
        DoubleBuffer numbers = space.doubles(rows);
        evaluation.numbers(numbers);
        return new Column.Doubles(spec, numbers);
    }

    private Column lists(ColumnSpec spec) throws IOException {
        IntBuffer offsets = space.offsets(rows);
        evaluation.offsets(offsets);
        ColumnSpec element = spec.as(spec.type().element());
        int count = offsets.get(rows);
        if (node instanceof Condition) {
            ByteBuffer flags = space.flags(count);
            evaluation.elements(flags);
            return new Jagged(spec, offsets, new Column.Flags(element, flags));
        }
        DoubleBuffer numbers = space.doubles(count);
        evaluation.elements(numbers);
        return new Jagged(spec, offsets, new Column.Doubles(element, numbers));
    }
}

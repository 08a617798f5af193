package org.fivesigma.api.expression;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.StoredColumn;

/** Gives the values of one column block by block, through the selection of rows that a view has, without copying the column. */
final class Source {
    private final Column base;
    private final boolean selected;
    private final int[] rows;

    Source(StoredColumn column) {
        this.base = column.base();
        this.selected = column.selection().isPresent();
        this.rows = column.selection().orElse(new int[0]);
    }

    boolean isText() {
        return base.spec().type() == ColumnType.TEXT;
    }

    /** The values of all rows, where they are at hand as they are needed. */
    Optional<double[]> values() {
        boolean inMemory =
                base instanceof Column.Doubles doubles && doubles.values().hasArray();
        return !selected && inMemory ? Optional.of(base.numbers()) : Optional.empty();
    }

    void numbers(Block block, double[] out) {
        if (!selected) {
            base.numbers(block.first(), block.count(), out);
        } else if (base instanceof Column.Doubles doubles) {
            doubles(doubles.values(), block, out);
        } else if (base instanceof Column.Floats floats) {
            floats(floats.values(), block, out);
        } else {
            for (int i = 0; i < block.count(); i++) {
                out[i] = base.number(row(block.first() + i));
            }
        }
    }

    void flags(Block block, byte[] out) {
        for (int i = 0; i < block.count(); i++) {
            out[i] = Block.flag(base.number(row(block.first() + i)) != 0);
        }
    }

    void matches(Block block, String text, byte[] out) {
        String[] texts = ((Column.Texts) base).values();
        for (int i = 0; i < block.count(); i++) {
            out[i] = Block.flag(texts[row(block.first() + i)].equals(text));
        }
    }

    private void doubles(DoubleBuffer values, Block block, double[] out) {
        for (int i = 0; i < block.count(); i++) {
            out[i] = values.get(rows[block.first() + i]);
        }
    }

    private void floats(FloatBuffer values, Block block, double[] out) {
        for (int i = 0; i < block.count(); i++) {
            out[i] = values.get(rows[block.first() + i]);
        }
    }

    private int row(int row) {
        return selected ? rows[row] : row;
    }
}

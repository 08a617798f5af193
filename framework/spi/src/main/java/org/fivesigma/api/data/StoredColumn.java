package org.fivesigma.api.data;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One column of a table as it is kept: values shared between views, and which of their rows this view shows.
 *
 * <p>Values are loaded once, on first use; the column is safe to use from many threads.
 */
public final class StoredColumn {
    private final ColumnSpec spec;
    private final Base base;
    private final Optional<int[]> selection;

    private StoredColumn(ColumnSpec spec, Base base, Optional<int[]> selection) {
        this.spec = spec;
        this.base = base;
        this.selection = selection;
    }

    /** A column whose values are at hand. */
    public static StoredColumn of(Column column) {
        return new StoredColumn(column.spec(), new Base(column.rows(), () -> column), Optional.empty());
    }

    /** A column whose values are loaded on first use. */
    public static StoredColumn lazy(ColumnSpec spec, int rows, Supplier<Column> load) {
        return new StoredColumn(spec, new Base(rows, load), Optional.empty());
    }

    /** The same stored values seen through a selection of their rows. */
    public StoredColumn through(int[] rowsOfBase) {
        return new StoredColumn(spec, base, Optional.of(rowsOfBase));
    }

    /** Name, type and unit. */
    public ColumnSpec spec() {
        return spec;
    }

    /** The number of rows that this view shows. */
    public int rows() {
        return selection.map(rows -> rows.length).orElse(base.rows);
    }

    /** The values of the rows that this view shows. */
    public Column values() {
        Column all = base();
        return selection.map(all::gather).orElse(all);
    }

    /** The stored values of all rows, whatever this view shows. */
    public Column base() {
        Column column = base.column();
        return column.spec().equals(spec) ? column : column.described(spec);
    }

    /**
     * The same stored values described otherwise.
     *
     * @throws IllegalArgumentException where the type is another
     */
    public StoredColumn described(ColumnSpec other) {
        if (other.type() != spec.type()) {
            throw new IllegalArgumentException(
                    "column '" + spec.name() + "' holds " + spec.type() + ", not " + other.type());
        }
        return new StoredColumn(other, base, selection);
    }

    /** The rows of {@link #base} that this view shows; empty when it shows all. Do not change the array. */
    public Optional<int[]> selection() {
        return selection;
    }

    /** An object that is the same for all views of the same stored values. */
    public Object identity() {
        return base;
    }

    StoredColumn select(RowCache cache) {
        return new StoredColumn(spec, base, Optional.of(cache.compose(selection)));
    }

    /** Composes one selection of rows with the selections already in place, once for each of these. */
    static final class RowCache {
        private final int[] selected;
        private final Map<int[], int[]> composed = new IdentityHashMap<>();

        RowCache(int[] selected) {
            this.selected = selected.clone();
        }

        int[] compose(Optional<int[]> inner) {
            return inner.map(rows -> composed.computeIfAbsent(rows, this::through))
                    .orElse(selected);
        }

        private int[] through(int[] rows) {
            int[] result = new int[selected.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = rows[selected[i]];
            }
            return result;
        }
    }

    private static final class Base {
        private final int rows;
        private final Supplier<Column> load;
        private Column column;

        Base(int rows, Supplier<Column> load) {
            this.rows = rows;
            this.load = load;
        }

        synchronized Column column() {
            if (column == null) {
                column = load.get();
            }
            return column;
        }
    }
}

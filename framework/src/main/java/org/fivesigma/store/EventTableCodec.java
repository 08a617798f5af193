package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.StoredColumn;
import org.fivesigma.store.ColumnMemory.StoredValues;

/**
 * Stores event tables column by column: a view adds only the list of its rows, whatever share of the rows it shows.
 *
 * <p>Even a view of few rows shares its base: the base is on disk already, because the table it was selected from is an
 * artifact too, and it is loaded column by column, once for all views. Copying would write and hash each selected value
 * once more for every view, to save reading rows that are read fast.
 */
final class EventTableCodec implements Codec {
    /** Its name in manifests. */
    static final String NAME = "event-table";

    private final ColumnMemory memory = new ColumnMemory();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean takes(Class<?> type) {
        return type == EventTable.class;
    }

    @Override
    public Json.Writing write(Object artifact, BlobTable blobs) throws IOException {
        EventTable table = (EventTable) artifact;
        List<TableManifest.StoredAs> columns = new ArrayList<>();
        for (StoredColumn column : table.stored()) {
            columns.add(store(column, blobs));
        }
        TableManifest manifest = new TableManifest(table.rows(), columns);
        return manifest::write;
    }

    private TableManifest.StoredAs store(StoredColumn column, BlobTable table) throws IOException {
        Blobs blobs = table.blobs();
        StoredValues values = memory.store(column.identity(), () -> storeBase(column, blobs), blobs);
        Optional<Integer> selection = Optional.empty();
        if (column.selection().isPresent()) {
            int[] rows = column.selection().get();
            StoredValues selected = memory.store(rows, () -> storeRows(rows, blobs), blobs);
            selection = Optional.of(table.add(selected.blob()));
        }
        return new TableManifest.StoredAs(column.spec(), values.count(), table.add(values.blob()), selection);
    }

    private static StoredValues storeBase(StoredColumn column, Blobs blobs) throws IOException {
        Column base = column.base();
        return new StoredValues(blobs.put(ColumnBytes.of(base)), base.rows());
    }

    private static StoredValues storeRows(int[] rows, Blobs blobs) throws IOException {
        return new StoredValues(blobs.put(ColumnBytes.of(rows)), rows.length);
    }

    @Override
    public Object read(Manifest manifest, JsonParser description, Class<?> type, Blobs blobs) throws IOException {
        TableManifest table = TableManifest.read(description);
        List<StoredColumn> columns = new ArrayList<>();
        for (TableManifest.StoredAs column : table.columns()) {
            columns.add(load(column, manifest.blobs(), blobs));
        }
        return EventTable.ofStored(table.rows(), columns);
    }

    private StoredColumn load(TableManifest.StoredAs stored, List<BlobReference> references, Blobs blobs)
            throws IOException {
        BlobReference values = references.get(stored.values());
        Supplier<Column> load = memory.column(values, stored.spec(), stored.rows(), blobs);
        StoredColumn column = StoredColumn.lazy(stored.spec(), stored.rows(), load);
        memory.isStored(column.identity(), new StoredValues(values, stored.rows()));
        if (stored.selection().isEmpty()) {
            return column;
        }
        return column.through(memory.selection(references.get(stored.selection().get()), blobs));
    }
}

package org.fivesigma.plugin.hdf5.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpace;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.plugin.hdf5.dataset.Dataset;
import org.fivesigma.plugin.hdf5.dataset.Placement;
import org.fivesigma.plugin.hdf5.file.BadValue;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.GlobalHeap;
import org.fivesigma.plugin.hdf5.file.Storage;
import org.fivesigma.plugin.hdf5.table.FileTable.FileColumn;
import org.fivesigma.plugin.hdf5.types.MemberLayout;
import org.fivesigma.plugin.hdf5.types.ValueEncoding;
import org.fivesigma.plugin.hdf5.values.Destination;
import org.fivesigma.plugin.hdf5.values.Strip;
import org.fivesigma.plugin.hdf5.values.Values;
import org.fivesigma.plugin.hdf5.values.Workspace;

/** Where the values of one column of a sample gather, file by file. */
final class GrowingColumn {
    private static final int MOST_REFERENCES = Integer.MAX_VALUE / References.BYTES - 1;

    private final ColumnSpec spec;
    private final GrowingValues elements;
    private final Optional<IntBuffer> offsets;
    private Optional<Values.Referred> references = Optional.empty();
    private int rows;
    private int used;

    /** Room for so many rows, and so many values of which the number is known in advance. */
    GrowingColumn(ColumnSpec spec, ColumnSpace space, int mostRows, int values) throws IOException {
        this.spec = spec;
        boolean list = spec.type().isList();
        this.elements = new GrowingValues(space, spec.type().element(), values);
        this.offsets = list ? Optional.of(space.offsets(mostRows)) : Optional.empty();
    }

    /** Where the values of the next file go. */
    Destination destination(FileColumn column) throws IOException {
        Dataset dataset = column.dataset();
        long fileRows = dataset.rows();
        Values values;
        int first = 0;
        if (column.layout().encoding().isReferred()) {
            if (fileRows > MOST_REFERENCES) {
                throw new Damage("it has " + fileRows + " texts or lists that lie elsewhere, more than can be held");
            }
            references = Optional.of(new Values.Referred(new byte[(int) fileRows * References.BYTES]));
            values = references.get();
        } else {
            references = Optional.empty();
            elements.grow(used, used + fileRows * column.perRow());
            values = elements.values();
            first = used;
        }
        return new Destination(spec.name(), column.layout(), column.pick(), dataset.elementsPerRow(), values, first);
    }

    /** Completes a file of which all values are there; until then its rows do not count. */
    void complete(FileColumn column, Storage storage, Workspace workspace) throws IOException {
        int fileRows = (int) column.dataset().rows();
        if (references.isPresent() && column.layout().listed().isPresent()) {
            followLists(
                    new References(references.get().room()),
                    column.layout().listed().get(),
                    storage,
                    workspace);
        } else if (references.isPresent()) {
            followTexts(new References(references.get().room()), storage);
        } else {
            list(fileRows, column.perRow());
        }
        references = Optional.empty();
    }

    /** Counts the rows of a file that is complete in all columns. */
    void keep(FileColumn column) {
        rows += (int) column.dataset().rows();
        used = offsets.isPresent() ? offsets.get().get(rows) : rows;
    }

    private void list(int fileRows, int perRow) {
        for (int row = 0; offsets.isPresent() && row < fileRows; row++) {
            offsets.get().put(rows + row + 1, used + (row + 1) * perRow);
        }
    }

    private void followTexts(References followed, Storage storage) {
        String[] texts = ((Values.Texts) elements.values()).room();
        GlobalHeap heap = new GlobalHeap(storage);
        for (int row : followed.inOrderOfPlaces()) {
            try {
                texts[used + row] = ended(Bytes.text(followed.follow(row, 1, heap)));
            } catch (CharacterCodingException e) {
                throw BadValue.of(spec.name(), row, "a text that is not in UTF-8");
            }
        }
    }

    /** A text up to its first zero, which ends it where it is there. */
    private static String ended(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private void followLists(References followed, MemberLayout layout, Storage storage, Workspace workspace)
            throws IOException {
        IntBuffer ends = offsets.orElseThrow();
        long count = 0;
        for (int row = 0; row < followed.rows(); row++) {
            count += followed.length(row);
            refuseTooMany(count, layout, storage);
            ends.put(rows + row + 1, used + (int) count);
        }
        elements.grow(used, used + count);
        GlobalHeap heap = new GlobalHeap(storage);
        for (int row : followed.inOrderOfPlaces()) {
            ByteBuffer list = followed.follow(row, layout.size(), heap);
            Strip strip = new Strip(list.array(), list.arrayOffset(), layout.size(), (int) followed.length(row));
            elements.values().put(strip, layout, ends.get(rows + row), workspace);
        }
    }

    private void refuseTooMany(long count, MemberLayout layout, Storage storage) {
        if (count * layout.size() > Math.max(Placement.FREE_BYTES, Placement.MOST_RATIO * storage.size())
                || used + count > GrowingValues.MOST) {
            throw new Damage("column '" + spec.name() + "' declares " + count + " values in its lists");
        }
    }

    /** The column of all rows that were kept. */
    Column column() {
        if (offsets.isEmpty()) {
            return elements.column(spec, rows);
        }
        ColumnSpec element = spec.as(spec.type().element());
        IntBuffer all = offsets.get();
        return new Jagged(spec, all.limit() == rows + 1 ? all : all.slice(0, rows + 1), elements.column(element, used));
    }

    /** How many values of a file's column are known before they are read: none where each row has a list of its own length. */
    static long known(FileColumn column) {
        boolean lists = column.layout().encoding() == ValueEncoding.REFERRED_LIST;
        return lists ? 0 : Math.multiplyExact(column.dataset().rows(), (long) column.perRow());
    }
}

package org.fivesigma.plugin.hdf5.dataset;

import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataLayoutMessage.CompactDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.fivesigma.plugin.hdf5.chunks.ChunkIndex;
import org.fivesigma.plugin.hdf5.chunks.Shape;
import org.fivesigma.plugin.hdf5.file.Attributes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.HeaderMessages;
import org.fivesigma.plugin.hdf5.file.Refusal;
import org.fivesigma.plugin.hdf5.file.Storage;
import org.fivesigma.plugin.hdf5.filters.Pipeline;
import org.fivesigma.plugin.hdf5.types.Members;
import org.fivesigma.plugin.hdf5.types.Type;
import org.fivesigma.plugin.hdf5.types.TypeReader;

/**
 * What one dataset says about itself: one row an event, each with the same number of elements, of the same members.
 *
 * @param path where in the file it is
 * @param rows the number of rows
 * @param dimensions the lengths in all directions, the rows first
 * @param elementSize the bytes of one element
 * @param members what is in an element
 * @param location finds where the elements lie
 * @param fill the bytes of an element that was never written
 * @param unit the unit that an attribute names; empty where none does
 */
public record Dataset(
        String path,
        long rows,
        long[] dimensions,
        int elementSize,
        Members members,
        Location location,
        byte[] fill,
        String unit) {
    /** Finds where the elements lie, which for chunks takes more reading than what a dataset says about itself. */
    public interface Location {
        /** Looks in the file that the dataset is in. */
        Placement in(Storage storage);
    }

    private static final int VIRTUAL = 3;
    private static final int CHUNKED = 2;
    private static final int NULL_SPACE = 2;
    private static final int NEWEST_KNOWN_LAYOUT = 4;
    private static final int NEWEST_LAYOUT = 5;

    /** Whether a header is a dataset's. */
    public static boolean is(HeaderMessages header) {
        return header.has(HeaderMessages.DATASPACE) || header.has(HeaderMessages.LAYOUT);
    }

    /** Reads a dataset's header. */
    public static Dataset of(Storage storage, String path, HeaderMessages header) throws Refusal {
        if (header.has(HeaderMessages.EXTERNAL_FILES)) {
            throw new Refusal("its values lie in other files (external storage),"
                    + " and only the files that a recipe names are read");
        }
        ByteBuffer layout = header.demanded(HeaderMessages.LAYOUT, "the place of its values");
        refuseVirtual(layout);
        ByteBuffer space = header.demanded(HeaderMessages.DATASPACE, "its dimensions");
        boolean none = space.get(0) >= 2 && space.get(3) == NULL_SPACE;
        DataSpace dimensions = DataSpace.readDataSpace(space, storage.getSuperblock());
        if (none) {
            throw new Refusal("it is empty: a null dataset, without any dimension");
        }
        long[] lengths = dimensions.getDimensionsAsLong();
        if (lengths.length == 0) {
            throw new Refusal("it is one value, not a list of events");
        }
        Type type = TypeReader.of(header.demanded(HeaderMessages.DATATYPE, "its type"));
        int size = type.size();
        refuseImplausible(storage, lengths, size);
        byte[] fill = FillValue.of(header, size);
        Location location = location(storage, header, layout, new Shape(lengths, dimensions.getMaxSizes(), size));
        String unit = Attributes.unit(storage, header);
        return new Dataset(path, lengths[0], lengths, size, Members.of(type), location, fill, unit);
    }

    private static void refuseVirtual(ByteBuffer layout) throws Refusal {
        int version = layout.get(0);
        if (version >= 3 && layout.get(1) == VIRTUAL) {
            throw new Refusal("it is a virtual dataset, put together from other datasets,"
                    + " and only the files that a recipe names are read");
        }
        if (version >= 4 && layout.get(1) == CHUNKED && (layout.get(2) & 1) != 0) {
            throw new Refusal("its last chunks are stored without the filters of the others");
        }
        if (version > NEWEST_LAYOUT) {
            throw new Refusal("its layout is of version " + version + ", which is newer than this reader");
        }
    }

    /** Refuses dimensions that no file of this size can fill, before any room is made for them. */
    private static void refuseImplausible(Storage storage, long[] lengths, int elementSize) throws Refusal {
        double bytes = elementSize;
        for (long length : lengths) {
            if (length < 0) {
                throw new Damage("it has the length " + length);
            }
            bytes *= length;
        }
        if (elementSize <= 0) {
            throw new Damage("its elements have " + elementSize + " bytes");
        }
        if (bytes > Math.max(Placement.FREE_BYTES, Placement.MOST_RATIO * storage.size())) {
            throw new Refusal("it declares the dimensions " + Arrays.toString(lengths) + ", which is more than "
                    + Placement.MOST_RATIO + " times what the file holds");
        }
    }

    private static Location location(Storage storage, HeaderMessages header, ByteBuffer body, Shape shape)
            throws Refusal {
        DataLayoutMessage layout =
                DataLayoutMessage.createDataLayoutMessage(known(body), storage.getSuperblock(), new BitSet());
        if (layout instanceof CompactDataLayoutMessage compact) {
            ByteBuffer bytes = compact.getDataBuffer();
            byte[] values = new byte[bytes.remaining()];
            bytes.get(values);
            return file -> Placement.inHeader(values, shape);
        }
        if (layout instanceof ContiguousDataLayoutMessage contiguous) {
            return file -> Placement.contiguous(file, contiguous.getAddress(), shape);
        }
        Optional<ByteBuffer> filters = header.one(HeaderMessages.FILTERS);
        Pipeline pipeline = filters.isPresent() ? Pipeline.of(filters.get()) : Pipeline.none();
        return layout instanceof ChunkedDataLayoutMessage old
                ? chunked(old, shape, pipeline)
                : chunked((ChunkedDataLayoutMessageV4) layout, shape, pipeline);
    }

    private static Location chunked(ChunkedDataLayoutMessage layout, Shape shape, Pipeline pipeline) throws Refusal {
        int[] lengths = shape.checkedChunk(layout.getChunkDimensions(), layout.getSize());
        return file -> {
            ChunkIndex index = new ChunkIndex(file, shape, !pipeline.isEmpty());
            return Placement.chunked(file, index.old(layout.getBTreeAddress(), lengths), lengths, pipeline, shape);
        };
    }

    private static Location chunked(ChunkedDataLayoutMessageV4 layout, Shape shape, Pipeline pipeline) throws Refusal {
        int[] all = layout.getChunkDimensions();
        int rank = Math.max(0, all.length - 1);
        int[] lengths = shape.checkedChunk(Arrays.copyOf(all, rank), all.length == 0 ? 0 : all[rank]);
        return file -> {
            ChunkIndex index = new ChunkIndex(file, shape, !pipeline.isEmpty());
            return Placement.chunked(file, index.of(layout, lengths), lengths, pipeline, shape);
        };
    }

    /** Version 5 differs from version 4 only in the width of chunks' sizes, which their index tells anyway. */
    private static ByteBuffer known(ByteBuffer layout) {
        if (layout.get(0) <= NEWEST_KNOWN_LAYOUT) {
            return layout;
        }
        byte[] bytes = new byte[layout.remaining()];
        layout.get(bytes);
        bytes[0] = NEWEST_KNOWN_LAYOUT;
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The number of elements in a row. */
    public int elementsPerRow() {
        long elements = 1;
        for (int i = 1; i < dimensions.length; i++) {
            elements = Math.multiplyExact(elements, dimensions[i]);
        }
        return Math.toIntExact(elements);
    }

    /** Whether a row has its elements side by side, so that its values are lists. */
    public boolean isList() {
        return dimensions.length > 1 && elementsPerRow() != 1;
    }
}

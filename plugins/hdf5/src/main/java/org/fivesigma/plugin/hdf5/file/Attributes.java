package org.fivesigma.plugin.hdf5.file;

import io.jhdf.FractalHeap;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.object.message.AttributeMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The texts that a file attaches to its groups and datasets. */
public final class Attributes {
    private static final int MOST_UNIT = 64;
    private static final int ID_BYTES = 8;

    private Attributes() {}

    /** The unit that an attribute {@code units} or {@code unit} names; empty where none does. */
    public static String unit(Storage storage, HeaderMessages header) throws Refusal {
        for (String name : List.of("units", "unit")) {
            Optional<String> unit = text(storage, header, name);
            if (unit.isPresent() && isPlain(unit.get())) {
                return unit.get();
            }
        }
        return "";
    }

    private static boolean isPlain(String unit) {
        return unit.length() <= MOST_UNIT && unit.chars().noneMatch(Character::isISOControl);
    }

    /** The text of an attribute, where it is there and is one text. */
    public static Optional<String> text(Storage storage, HeaderMessages header, String name) throws Refusal {
        for (ByteBuffer body : bodies(storage, header)) {
            Optional<String> text = text(storage, body, name);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static List<ByteBuffer> bodies(Storage storage, HeaderMessages header) throws Refusal {
        List<ByteBuffer> bodies = new ArrayList<>(header.all(HeaderMessages.ATTRIBUTE));
        Optional<ByteBuffer> info = header.one(HeaderMessages.ATTRIBUTE_INFO);
        if (info.isEmpty()) {
            return bodies;
        }
        int addresses = (info.get().get(1) & 1) == 0 ? 2 : 4;
        long heapAt = info.get().getLong(addresses);
        if (heapAt == Bytes.NOWHERE) {
            return bodies;
        }
        FractalHeap heap = new FractalHeap(storage, heapAt);
        for (ByteBuffer nameRecord : RecordTree.at(storage, info.get().getLong(addresses + Long.BYTES))) {
            bodies.add(heap.getId(nameRecord.slice(0, ID_BYTES).order(ByteOrder.LITTLE_ENDIAN)));
        }
        return bodies;
    }

    private static Optional<String> text(Storage storage, ByteBuffer body, String name) {
        try {
            AttributeMessage attribute = new AttributeMessage(body, storage, new BitSet());
            boolean one = attribute.getDataSpace().getTotalLength() == 1;
            return one && attribute.getName().equals(name) ? text(storage, attribute) : Optional.empty();
        } catch (RuntimeException | CharacterCodingException e) {
            // an attribute that is damaged or of an unknown kind says nothing about the values
            return Optional.empty();
        }
    }

    private static Optional<String> text(Storage storage, AttributeMessage attribute) throws CharacterCodingException {
        DataType type = attribute.getDataType();
        ByteBuffer data = attribute.getDataBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (type instanceof VariableLength variable && variable.isVariableLengthString()) {
            long length = Integer.toUnsignedLong(data.getInt());
            data = new GlobalHeap(storage).bytes(length, data.getLong(), data.getInt());
        } else if (!(type instanceof StringData)) {
            return Optional.empty();
        }
        return Optional.of(Bytes.text(data).replace("\0", "").strip());
    }
}

package org.fivesigma.plugin.hdf5;

import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OpaqueDataType;
import io.jhdf.object.datatype.Reference;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.StringData.PaddingType;
import io.jhdf.object.datatype.TimeDataType;
import io.jhdf.object.datatype.VariableLength;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.ColumnType;

/** Finds the values in the elements of a type: one for a plain type, one for each member of a compound one. */
final class Members {
    private static final Set<Integer> INTEGER_SIZES = Set.of(1, 2, 4, 8);
    private static final int REFERENCE_BYTES = 16;

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    private Members() {}

    /** The members of a type; a plain one has one member without a name. */
    static Members of(DataType type) {
        Members members = new Members();
        members.add("", type, 0, type.getSize());
        return members;
    }

    /** Cells by the names of the members. */
    Map<String, Cell> cells() {
        return cells;
    }

    /** Why members are not read, by their names. */
    Map<String, String> refused() {
        return refused;
    }

    private void add(String name, DataType type, int offset, int room) {
        if (offset < 0 || type.getSize() < 0 || (long) offset + type.getSize() > room) {
            throw new Damage("member '" + name + "' lies outside of its element");
        }
        if (type instanceof CompoundDataType compound) {
            for (CompoundDataMember member : compound.getMembers()) {
                String inner = name.isEmpty() ? member.getName() : name + "." + member.getName();
                add(distinct(inner), member.getDataType(), Math.addExact(offset, member.getOffset()), room);
            }
            return;
        }
        try {
            cells.put(name, cell(type).shifted(offset));
        } catch (Refusal refusal) {
            refused.put(name, refusal.getMessage());
        }
    }

    private String distinct(String name) {
        String free = name;
        for (int i = 2; cells.containsKey(free) || refused.containsKey(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static Cell cell(DataType type) throws Refusal {
        if (type instanceof ArrayDataType array) {
            return arrayOf(array);
        }
        if (type instanceof VariableLength variable) {
            return variable.isVariableLengthString()
                    ? Cell.of(Form.REFERRED_TEXT, REFERENCE_BYTES, false)
                    : listOf(variable);
        }
        if (type instanceof StringData text) {
            return Cell.of(text(text.getPaddingType()), text.getSize(), false);
        }
        return number(type);
    }

    private static Form text(PaddingType padding) {
        return switch (padding) {
            case NULL_TERMINATED -> Form.ZERO_ENDED_TEXT;
            case NULL_PADDED -> Form.ZERO_PADDED_TEXT;
            case SPACE_PADDED -> Form.BLANK_PADDED_TEXT;
        };
    }

    private static Cell number(DataType type) throws Refusal {
        if (type instanceof FloatingPoint number) {
            return Cell.of(floating(number), number.getSize(), number.getByteOrder() == ByteOrder.BIG_ENDIAN);
        }
        if (type instanceof FixedPoint number) {
            refuseBits(number.getSize(), number.getBitOffset(), number.getBitPrecision());
            Form form = number.isSigned() ? Form.SIGNED : Form.UNSIGNED;
            return Cell.of(form, number.getSize(), number.getByteOrder() == ByteOrder.BIG_ENDIAN);
        }
        if (type instanceof BitField bits) {
            refuseBits(bits.getSize(), bits.getBitOffset(), bits.getBitPrecision());
            return Cell.of(Form.UNSIGNED, bits.getSize(), bits.getByteOrder() == ByteOrder.BIG_ENDIAN);
        }
        if (type instanceof EnumDataType named) {
            Cell number = number(named.getBaseType());
            boolean flag = number.size() == 1 && named.getEnumMapping().equals(Map.of(0, "FALSE", 1, "TRUE"));
            return flag ? Cell.of(Form.FLAG, 1, false) : number;
        }
        throw new Refusal(refusal(type));
    }

    private static String refusal(DataType type) {
        if (type instanceof OpaqueDataType) {
            return "its values are opaque: the file does not say what they mean";
        }
        if (type instanceof Reference) {
            return "its values are references to other objects";
        }
        if (type instanceof TimeDataType) {
            return "its values are times, of a kind that programs read differently";
        }
        if (type instanceof CompoundDataType) {
            return "it holds lists of compounds";
        }
        return "its values are lists of lists";
    }

    private static void refuseBits(int size, int offset, int precision) throws Refusal {
        if (!INTEGER_SIZES.contains(size) || offset != 0 || precision != size * Byte.SIZE) {
            throw new Refusal("its integers are " + precision + " bits in " + size + " bytes");
        }
    }

    private static Form floating(FloatingPoint number) throws Refusal {
        int bits = number.getSize() * Byte.SIZE;
        int mantissa = bits == 16 ? 10 : bits == 32 ? 23 : 52;
        int exponent = bits - 1 - mantissa;
        boolean standard = (bits == 16 || bits == 32 || bits == 64)
                && number.getBitOffset() == 0
                && number.getBitPrecision() == bits
                && number.getMantissaLocation() == 0
                && number.getMantissaSize() == mantissa
                && number.getExponentLocation() == mantissa
                && number.getExponentSize() == exponent
                && number.getExponentBias() == (1 << exponent - 1) - 1
                && number.getSignLocation() == bits - 1
                && number.getMantissaNormalization() == 2;
        if (!standard) {
            throw new Refusal("its numbers are " + number.getBitPrecision()
                    + "-bit floating point of another kind than IEEE half, single or double precision");
        }
        return bits == 16 ? Form.FLOAT16 : bits == 32 ? Form.FLOAT32 : Form.FLOAT64;
    }

    private static Cell arrayOf(ArrayDataType array) throws Refusal {
        Cell one = cell(array.getBaseType());
        long count = one.count();
        for (int length : array.getArrayTypeDimensions()) {
            count = Math.multiplyExact(count, (long) length);
        }
        if (count * one.size() > array.getSize() || count == 0) {
            throw new Damage("an array of " + count + " values has " + array.getSize() + " bytes");
        }
        refuseTexts(one);
        return new Cell(one.form(), 0, one.size(), one.bigEndian(), (int) count, true, Optional.empty());
    }

    private static Cell listOf(VariableLength variable) throws Refusal {
        Cell one = cell(variable.getParent());
        refuseTexts(one);
        if (one.array()) {
            throw new Refusal("its values are lists of lists");
        }
        return new Cell(Form.REFERRED_LIST, 0, REFERENCE_BYTES, false, 1, true, Optional.of(one));
    }

    private static void refuseTexts(Cell one) throws Refusal {
        if (one.form().type() == ColumnType.TEXT || one.form().isReferred()) {
            throw new Refusal("its values are lists of texts or of lists");
        }
    }
}

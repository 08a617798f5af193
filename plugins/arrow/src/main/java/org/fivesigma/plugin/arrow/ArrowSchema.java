package org.fivesigma.plugin.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Stamp;

/** Describes columns as the Arrow format does: their types, and their units and roles as metadata. */
final class ArrowSchema {
    /** What Arrow implementations call the values of lists. */
    private static final String ITEM = "item";

    private final FlatBufferBuilder builder;

    private ArrowSchema(FlatBufferBuilder builder) {
        this.builder = builder;
    }

    /** Adds the schema of these columns and gives its position. */
    static int add(List<ColumnSpec> columns, Stamp stamp, FlatBufferBuilder builder) {
        ArrowSchema schema = new ArrowSchema(builder);
        int[] fields = columns.stream().mapToInt(schema::field).toArray();
        int vector = Schema.createFieldsVector(builder, fields);
        Map<String, String> facts = new LinkedHashMap<>();
        if (stamp.isSimulated()) {
            facts.put("simulated", stamp.title());
        }
        if (stamp.isBlinding()) {
            facts.put("blinding", stamp.blinding());
        }
        int metadata = Schema.createCustomMetadataVector(builder, schema.pairs(facts));
        return Schema.createSchema(builder, Endianness.Little, vector, metadata, 0);
    }

    private int field(ColumnSpec column) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!column.unit().isEmpty()) {
            facts.put("unit", column.unit());
        }
        facts.put("role", column.role().name().toLowerCase(Locale.ROOT));
        return column.type().isList()
                ? field(column.name(), Type.List, list(), new int[] {item(column)}, facts)
                : plain(column.name(), column.type(), facts);
    }

    private int item(ColumnSpec column) {
        return plain(ITEM, column.type().element(), Map.of());
    }

    private int plain(String name, ColumnType type, Map<String, String> facts) {
        return switch (type) {
            case DOUBLE -> field(name, Type.FloatingPoint, floating(Precision.DOUBLE), new int[0], facts);
            case FLOAT -> field(name, Type.FloatingPoint, floating(Precision.SINGLE), new int[0], facts);
            case LONG -> field(name, Type.Int, Int.createInt(builder, Long.SIZE, true), new int[0], facts);
            case FLAG -> field(name, Type.Bool, bool(), new int[0], facts);
            case TEXT -> field(name, Type.Utf8, utf8(), new int[0], facts);
            default -> throw new IllegalArgumentException("there are no lists of lists: " + type);
        };
    }

    private int field(String name, byte typeName, int type, int[] children, Map<String, String> facts) {
        int text = builder.createString(name);
        int vector = Field.createChildrenVector(builder, children);
        int metadata = Field.createCustomMetadataVector(builder, pairs(facts));
        // no value is ever missing: readers that know this need no mask
        return Field.createField(builder, text, false, typeName, type, 0, vector, metadata);
    }

    private int[] pairs(Map<String, String> facts) {
        List<Integer> pairs = new ArrayList<>();
        facts.forEach((key, value) ->
                pairs.add(KeyValue.createKeyValue(builder, builder.createString(key), builder.createString(value))));
        return pairs.stream().mapToInt(Integer::intValue).toArray();
    }

    private int floating(short precision) {
        return FloatingPoint.createFloatingPoint(builder, precision);
    }

    private int bool() {
        Bool.startBool(builder);
        return Bool.endBool(builder);
    }

    private int utf8() {
        Utf8.startUtf8(builder);
        return Utf8.endUtf8(builder);
    }

    private int list() {
        org.apache.arrow.flatbuf.List.startList(builder);
        return org.apache.arrow.flatbuf.List.endList(builder);
    }
}

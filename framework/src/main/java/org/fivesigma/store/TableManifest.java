package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.Role;

/**
 * How an event table is stored.
 *
 * @param rows the number of events
 * @param columns the columns in order
 */
record TableManifest(int rows, List<StoredAs> columns) {
    /**
     * How one column is stored.
     *
     * @param spec name, type, unit and role
     * @param rows the number of stored values
     * @param values the position of the blob that holds them
     * @param selection the position of the blob with the rows of these that the table shows, where it does not show all
     */
    record StoredAs(ColumnSpec spec, int rows, int values, Optional<Integer> selection) {}

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rows", rows);
        json.writeArrayFieldStart("columns");
        for (StoredAs column : columns) {
            json.writeStartObject();
            json.writeStringField("name", column.spec().name());
            json.writeStringField("type", KebabCase.of(column.spec().type()));
            json.writeStringField("unit", column.spec().unit());
            json.writeStringField("role", KebabCase.of(column.spec().role()));
            json.writeNumberField("rows", column.rows());
            json.writeNumberField("values", column.values());
            if (column.selection().isPresent()) {
                json.writeNumberField("selection", column.selection().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static TableManifest read(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_OBJECT);
        int rows = (int) Json.number(json, "rows");
        Json.field(json, "columns");
        Json.expect(json, JsonToken.START_ARRAY);
        List<StoredAs> columns = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            columns.add(column(json));
        }
        return new TableManifest(rows, columns);
    }

    private static StoredAs column(JsonParser json) throws IOException {
        String name = Json.text(json, "name");
        ColumnType type = constant(ColumnType.values(), Json.text(json, "type"));
        String unit = Json.text(json, "unit");
        Role role = constant(Role.values(), Json.text(json, "role"));
        ColumnSpec spec = new ColumnSpec(name, type, unit, role);
        int rows = (int) Json.number(json, "rows");
        int values = (int) Json.number(json, "values");
        Optional<Integer> selection = Optional.empty();
        if (json.nextToken() != JsonToken.END_OBJECT) {
            selection = Optional.of(json.nextIntValue(-1));
            Json.next(json, JsonToken.END_OBJECT);
        }
        return new StoredAs(spec, rows, values, selection);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) throws Damage {
        for (E constant : constants) {
            if (KebabCase.of(constant).equals(name)) {
                return constant;
            }
        }
        throw new Damage("'" + name + "' is no type or role of columns");
    }

    /** The digest of the table as those see it who look only at these columns; empty where one of them is not there. */
    Optional<Digest> projected(Collection<String> names, List<BlobReference> blobs) {
        Map<String, StoredAs> byName = new TreeMap<>();
        columns.forEach(column -> byName.put(column.spec().name(), column));
        TreeSet<String> wanted = new TreeSet<>(names);
        if (!byName.keySet().containsAll(wanted)) {
            return Optional.empty();
        }
        CanonicalEncoder encoder = new CanonicalEncoder().integer(rows).map(wanted.size());
        for (String name : wanted) {
            StoredAs column = byName.get(name);
            encoder.text(name).value(column.spec()).integer(column.rows());
            encoder.digest(blobs.get(column.values()).digest());
            encoder.value(
                    column.selection().map(selection -> blobs.get(selection).digest()));
        }
        return Optional.of(encoder.digest());
    }
}

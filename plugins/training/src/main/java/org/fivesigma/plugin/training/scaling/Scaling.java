package org.fivesigma.plugin.training.scaling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.data.StoredColumn;

/**
 * How each feature of a model is transformed, as fitted once and for all.
 *
 * @param scale the kind of transformation
 * @param features the transformation of each feature, in the model's order
 */
public record Scaling(Scale scale, Map<String, Transformation> features) {
    /** Copies the map. */
    public Scaling {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /** The same events with the features transformed, each in its place; all other columns stay. */
    public EventTable apply(EventTable events) {
        List<StoredColumn> columns = new ArrayList<>();
        for (StoredColumn column : events.stored()) {
            Transformation transformation = features.get(column.spec().name());
            columns.add(transformation == null ? column : StoredColumn.of(transformed(column, transformation)));
        }
        return EventTable.ofStored(events.rows(), columns);
    }

    /** What a feature is after it is transformed: a number, without unit unless it is unchanged. */
    public static ColumnSpec described(ColumnSpec feature, Scale scale) {
        String unit = scale == Scale.NONE ? feature.unit() : "";
        return new ColumnSpec(feature.name(), ColumnType.DOUBLE, unit, Role.FEATURE);
    }

    private Column transformed(StoredColumn stored, Transformation transformation) {
        Column column = stored.values();
        double[] values = new double[column.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = transformation.of(column.number(row));
        }
        return new Column.Doubles(described(stored.spec(), scale), values);
    }
}

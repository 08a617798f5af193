package org.fivesigma.plugin.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;

final class DescribeTest {
    private static final EventTable EVENTS = EventTable.of(
                    Column.of("mass", 90, 125, 70),
                    new Column.Longs(new ColumnSpec("event", ColumnType.LONG, ""), new long[] {1, 2, 3}))
            .select(new int[] {2, 0});

    @Test
    void saysUnitsAndRolesAndSharesTheValues() {
        Describe.Params params = new Describe.Params(
                Map.of("mass", "GeV", "not_there", "m"), Map.of("event", Role.ID, "mass", Role.TRUTH));
        EventTable described = new Describe()
                .run(params, new Describe.Inputs(EVENTS), new Surroundings())
                .events();
        assertEquals(
                List.of(
                        new ColumnSpec("mass", ColumnType.DOUBLE, "GeV", Role.TRUTH),
                        new ColumnSpec("event", ColumnType.LONG, "", Role.ID)),
                described.specs());
        for (String name : EVENTS.names()) {
            assertSame(EVENTS.stored(name).identity(), described.stored(name).identity());
        }
        assertEquals(List.of(), List.copyOf(new Describe().columns(params).uses()));
    }

    @Test
    void keepsWhatIsKnownAlready() {
        EventTable once = new Describe()
                .run(
                        new Describe.Params(Map.of("mass", "GeV"), Map.of()),
                        new Describe.Inputs(EVENTS),
                        new Surroundings())
                .events();
        EventTable twice = new Describe()
                .run(
                        new Describe.Params(Map.of(), Map.of("mass", Role.SPECTATOR)),
                        new Describe.Inputs(once),
                        new Surroundings())
                .events();
        assertEquals(
                new ColumnSpec("mass", ColumnType.DOUBLE, "GeV", Role.SPECTATOR),
                twice.specs().get(0));
    }
}

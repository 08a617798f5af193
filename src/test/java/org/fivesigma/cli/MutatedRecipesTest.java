package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fivesigma.testkit.RepositoryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spoilt recipe is still right, or is refused with a code and a place; it never shows a stack trace.
 *
 * <p>{@code -Dmutated.recipes=10000} tries more of them, {@code -Dmutated.seed=7} others; a failure names its seed.
 */
final class MutatedRecipesTest {
    private static final Duration HANG = Duration.ofSeconds(10);
    private static final Pattern LOCATED =
            Pattern.compile("error\\[E0\\d{3}\\]: .*\\R *--> [^\\r\\n]+:[1-9]\\d*:[1-9]\\d*\\R");
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at |Exception|org\\.fivesigma|java\\.");

    /** A recipe and the simulated samples beside it. */
    private record Analysis(String recipe, String standIn) {}

    private static final String LIKE_ATLAS = """
            recipe: H → ZZ* → 4ℓ
            seed: 4

            data:
              files: "{sample}.csv"
              samples:
                higgs: {as: signal, where: label == 1, files: events.csv, title: gg → H}
                top: {as: background, where: label == 0, files: events.csv}
                dat: {as: observed, weighted: true, files: [events.csv]}
              weight: weight
              units: {mass: GeV, pt: GeV}
              missing: {of: {pt: [-1], eta: [-9]}}   # -1 = none

            features:
              event: [mass, pt, eta]

            cuts:
              all: []
              window: {mass: [110, 140]}
              two-jets: {like: window, n_jets: [1, null]}
              hard: {like: two-jets, any: [pt > 40 and abs(eta) < 2, {pt: [60, null]}], closed: true}

            histograms:
              mass: {of: mass, range: [100, 160], bins: 12, after: [window], title: "m_{4l}"}
              pt: {of: pt, edges: [0, 20, 50, 200], after: [two-jets, none], log: true}

            report:
              cut-flow: [window, hard]
              distributions: {of: event, after: [none, two-jets], log: true}
              stacks: {scale-signal: 1}

            expect:                       # counted by hand
              yield.all.dat: 24
              yield.window.observed: {value: 12 , source: "the table"}
              efficiency.window.signal: 100% ± 1%
            """;

    private static final String LIKE_QUICKSTART = """
            recipe: A bump
            data:
              files: events.csv
              csv: {separator: comma, header: true}
              samples: {higgs: {as: signal, where: label == 1}, top: {as: background, where: label == 0}}
              weight: weight
            derive:
              central: abs(eta) < 1.5
              boost: pt / mass
            cuts:
              window: {mass: [110, 140]}
              harsh: [{like-sign: [0, 1]}, central, boost > 0.1]
            histograms:
              mass: {of: mass, range: [100, 160], bins: 6}
            fits:
              histogram: mass
              over: {cut: [none, window]}
              background: {of: background, shape: poly2}
              peak: {of: all, shape: gaussian + poly2, start: {mu: 125, sigma: 2}, fix: [mu]}
              with-start: {of: all, shape: gaussian + poly2, start: [background, peak]}
            significance:
              discovery: {wilks: [background, peak]}
            steps:
              picked: {use: select, with: {all: [{where: pt > 30}]}, from: {events: higgs after window}}
              again: {use: select, with: {all: []}, from: {events: picked.events}}
            report: {fits: overlay}
            style: {width: 600}
            expect: {significance.window.discovery: 3.1 ± 0.2}
            """.replace("{like-sign: [0, 1]}", "{n_jets: [0, 4]}");

    private static final String SIMULATED = """
            recipe: A peak on a continuum
            seed: 1
            data:
              samples: {continuum: background, higgs: {as: signal, title: H(125)}}
              weight: weight
              missing: drop
              units: {m: GeV}
              stand-in: stand-in.yaml
            derive: {far: abs(d_eta) > 2}
            cuts:
              loose: {pt: [20, null]}
              tight: {like: loose, all: [not far]}
            histograms:
              mass: {of: m, range: [100, 160], bins: 60, title: m}
            fits:
              histogram: mass
              over: {cut: [loose, tight]}
              without: {of: all, shape: exponential}
              with-signal: {of: all, shape: gaussian + exponential, start: without}
            significance:
              discovery: {wilks: [without, with-signal]}
            """;

    private static final String STAND_IN = """
            stand-in: a peak
            seed: 125
            samples:
              higgs:
                events: 60
                expected: 26
                weight: {column: weight, spread: 0.2}
                columns: {m: {gaussian: {mean: 125, sigma: 2}}, pt: {gamma: {shape: 6, scale: 12}}, d_eta: {gaussian: {mean: 0, sigma: 1}}}
                correlations: [{between: [pt, d_eta], value: 0.6}]
                units: {GeV: [m, pt]}
              continuum:
                events: 300
                expected: 210
                weight: {column: weight, negative: 0.03}
                columns:
                  m: {truncated: {of: {exponential: {scale: 30, offset: 100}}, low: 100, high: 160}}
                  pt: {gamma: {shape: 3, scale: 12}}
                  d_eta: {gaussian: {mean: 0, sigma: 1.9}}
                missing: {d_eta: 0.004}
            expect:
              yield.loose.higgs: 25 ± 1
            """;

    private static final List<Analysis> ANALYSES = List.of(
            new Analysis(LIKE_ATLAS, STAND_IN),
            new Analysis(LIKE_QUICKSTART, STAND_IN),
            new Analysis(SIMULATED, STAND_IN));

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheEvents() throws IOException {
        Files.copy(RepositoryFiles.root().resolve("workflows/invalid/events.csv"), folder.resolve("events.csv"));
    }

    @Test
    void startsFromRecipesThatAreRight() throws IOException {
        for (Analysis analysis : ANALYSES) {
            assertEquals("", checked(analysis).messages());
            assertEquals(0, checked(analysis).status());
        }
    }

    @Test
    void refusesSpoiltRecipesWithACodeAndAPlace(TestReporter reporter) throws IOException {
        long first = Long.getLong("mutated.seed", 1);
        int count = Integer.getInteger("mutated.recipes", 1000);
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            Analysis analysis = spoilt(seed);
            Session.Reply checked = assertTimeoutPreemptively(HANG, () -> checked(analysis), "seed " + seed);
            statuses.merge(checked.status(), 1, Integer::sum);
            String which = "seed " + seed;
            objection(checked).ifPresent(why -> failures.add(which + ": " + why + "\n" + checked.messages()));
        }
        reporter.publishEntry("exit statuses", statuses.toString());
        assertEquals(List.of(), failures.stream().limit(5).toList(), failures.size() + " of " + count);
        assertTrue(statuses.getOrDefault(2, 0) > count / 2, "too few mistakes to mean anything: " + statuses);
    }

    private static Optional<String> objection(Session.Reply checked) {
        if (!List.of(0, 2, 4).contains(checked.status())) {
            return Optional.of("exit " + checked.status());
        }
        if (checked.status() != 0 && !LOCATED.matcher(checked.messages()).find()) {
            return Optional.of("no code and place");
        }
        return TRACE.matcher(checked.messages()).find() ? Optional.of("speaks of our insides") : Optional.empty();
    }

    /** Every fourth time the description of the simulated samples is spoilt, not the recipe. */
    private static Analysis spoilt(long seed) {
        RecipeMutation mutation = new RecipeMutation(seed);
        if (seed % 4 == 0) {
            return new Analysis(SIMULATED, mutation.of(STAND_IN));
        }
        Analysis right = ANALYSES.get((int) (seed % ANALYSES.size()));
        return new Analysis(mutation.of(right.recipe()), right.standIn());
    }

    private Session.Reply checked(Analysis analysis) throws IOException {
        Files.write(folder.resolve("spoilt.yaml"), analysis.recipe().getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("stand-in.yaml"), analysis.standIn().getBytes(StandardCharsets.UTF_8));
        return new Session(folder, folder.resolve("store")).type("check", "spoilt.yaml");
    }
}

package org.fivesigma.plugin.root.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages files in many ways. Each damaged file is refused with a message, or gives exactly the events it declares; where all
 * that was damaged is under a checksum, or is a length told more than once, these have the values that were written.
 *
 * <p>What is stored as it is has no checksum, nor have zstd frames as ROOT writes them: there a damaged bit may give another
 * value or another name, which no reader can find.
 *
 * <p>The build tries some; {@code mvn test -pl plugins/root -am -Dtest=MutationTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dmutated.root=2000} tries so many. The module's tests run with a heap of 512 MiB, so that whoever asks for more fails.
 */
class MutationTest {
    private static final int COUNT = Integer.getInteger("mutated.root", 80);
    private static final long SEED = Long.getLong("mutated.root.seed", 20261123);
    private static final int SECONDS = 10;
    private static final long MOST_BYTES = 512L << 20;
    private static final Path REAL = Path.of("../../../shared/data/skhep_root");

    private final ExecutorService reader = Executors.newSingleThreadExecutor();

    @TempDir
    private Path folder;

    private int equal;
    private int changed;
    private int refused;

    @AfterEach
    void stop() {
        reader.shutdownNow();
    }

    @Test
    void damagedFilesOfEveryKindAreRefusedOrReadAsWritten() throws Exception {
        List<Sample> samples = new ArrayList<>();
        for (Path file : Samples.write(folder)) {
            samples.add(sample(file, Optional.of("events")));
        }
        damage(samples);
        // the mutants are not all of one kind, or this would test nothing
        assertTrue(equal > 0 && refused > COUNT / 10, () -> equal + " read, " + refused + " refused");
    }

    @Test
    void damagedFilesThatRootWroteAreRefusedOrReadAsWritten() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "the real files are not there");
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(REAL)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".root"))
                    .sorted()
                    .toList()) {
                readable(file).ifPresent(samples::add);
            }
        }
        assertTrue(samples.size() > 20, () -> samples.size() + " files can be read whole");
        damage(samples);
        assertTrue(equal > 0 && refused > COUNT / 10, () -> equal + " read, " + refused + " refused");
    }

    private record Sample(String name, byte[] bytes, Anatomy anatomy, Reading reading, Events events) {}

    private Sample sample(Path file, Optional<String> tree) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Reading reading = new Reading(folder, tree);
        return new Sample(file.getFileName().toString(), bytes, Anatomy.of(bytes), reading, reading.read(bytes));
    }

    /** Files without a tree, or with several, or one in which nothing can be read, are refused as they are. */
    private Optional<Sample> readable(Path file) throws Exception {
        try {
            return Optional.of(sample(file, Optional.empty()));
        } catch (StepFailure refusal) {
            return Optional.empty();
        }
    }

    private void damage(List<Sample> samples) throws Exception {
        assertTrue(Runtime.getRuntime().maxMemory() <= MOST_BYTES, "tests of this module run with -Xmx512m");
        for (int i = 0; i < COUNT; i++) {
            Sample sample = samples.get(i % samples.size());
            Mutant mutant = Mutant.of(sample.bytes(), sample.anatomy(), new SplittableRandom(SEED + i));
            String what = "mutant " + i + ": " + sample.name() + " " + mutant.damage();
            try {
                Events events = reader.submit(() -> sample.reading().read(mutant.bytes()))
                        .get(SECONDS, TimeUnit.SECONDS);
                compare(sample, mutant, events, what);
            } catch (ExecutionException failure) {
                refused(failure.getCause(), what);
            } catch (TimeoutException hang) {
                throw new AssertionError(what + " is still read after " + SECONDS + " s", hang);
            }
            assertTrue(sample.reading().mapped() <= MOST_BYTES, what + " makes room for more than it can hold");
        }
        System.out.println(COUNT + " mutants of " + samples.size() + " files: " + refused + " refused, " + equal
                + " read as written, " + changed + " with other values, all where nothing tells");
    }

    private void compare(Sample sample, Mutant mutant, Events events, String what) {
        Accounting accounting = events.accounting().get(0);
        assertEquals(accounting.declared(), accounting.read(), what);
        assertEquals(accounting.read(), events.events().rows(), what);
        assertEquals(sample.events().events().rows(), events.events().rows(), what);
        if (same(sample.events().events(), events.events())) {
            equal++;
            return;
        }
        assertFalse(mutant.sealed(), what + " gives other values");
        changed++;
    }

    private static boolean same(EventTable one, EventTable other) {
        return one.specs().equals(other.specs())
                && one.names().stream().allMatch(name -> one.column(name).equals(other.column(name)));
    }

    private void refused(Throwable failure, String what) {
        if (!(failure instanceof StepFailure refusal)) {
            throw new AssertionError(what + " ends in " + failure, failure);
        }
        String message = refusal.getMessage();
        assertFalse(message.isBlank() || message.contains("null"), what + " says: " + message);
        assertFalse(refusal.remedy().isBlank(), what);
        refused++;
    }
}

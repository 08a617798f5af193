package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of a store are noticed, put aside and replaced, and no result ever changes. */
final class DamageTest {
    private static final int DAMAGED = 2000;
    private static final long SEED = 20240917;

    @TempDir
    Path root;

    private final List<String> warnings = new ArrayList<>();
    private List<String> expected;
    private Map<String, String> expectedFiles;

    private enum Damage {
        BIT_FLIP {
            @Override
            byte[] damage(byte[] content, byte[] other, SplittableRandom random) {
                byte[] damaged = content.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                return damaged;
            }
        },
        CUT {
            @Override
            byte[] damage(byte[] content, byte[] other, SplittableRandom random) {
                return Arrays.copyOf(content, random.nextInt(content.length));
            }
        },
        EMPTY {
            @Override
            byte[] damage(byte[] content, byte[] other, SplittableRandom random) {
                return new byte[0];
            }
        },
        SWAPPED {
            @Override
            byte[] damage(byte[] content, byte[] other, SplittableRandom random) {
                return other;
            }
        },
        LONGER {
            @Override
            byte[] damage(byte[] content, byte[] other, SplittableRandom random) {
                return Arrays.copyOf(content, content.length + 1 + random.nextInt(9));
            }
        };

        abstract byte[] damage(byte[] content, byte[] other, SplittableRandom random);
    }

    private Store open() throws StoreException {
        return Store.open(root, FaultyIo.sound(), Codecs.builtIn(), warnings::add);
    }

    @BeforeEach
    void runUndisturbed() throws Exception {
        try (Store store = open()) {
            expected = new SmallRun(store).results();
        }
        expectedFiles = SmallRun.files(root);
    }

    @Test
    void noticesEveryDamagedFileAndComputesTheSameAgain() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Path> files = expectedFiles.keySet().stream().map(root::resolve).toList();
        for (int i = 0; i < DAMAGED; i++) {
            Path file = files.get(random.nextInt(files.size()));
            Path other = files.get((files.indexOf(file) + 1 + random.nextInt(files.size() - 1)) % files.size());
            Damage damage = Damage.values()[i % Damage.values().length];
            Files.write(file, damage.damage(Files.readAllBytes(file), Files.readAllBytes(other), random));
            String what = "seed " + SEED + ", number " + i + ": " + damage + " of " + root.relativize(file);
            warnings.clear();
            try (Store store = open()) {
                SmallRun run = new SmallRun(store);
                assertEquals(expected, run.results(), what);
                assertTrue(run.computed() > 0, what);
                assertTrue(warnings.size() <= 1, () -> what + warnings);
            }
            assertEquals(expectedFiles, SmallRun.files(root), what);
        }
    }

    @Test
    void findsEveryDamagedFileInAFullCheck() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (String name : expectedFiles.keySet()) {
            Path file = root.resolve(name);
            Files.write(file, Damage.BIT_FLIP.damage(Files.readAllBytes(file), new byte[0], random));
            try (Store store = open()) {
                List<String> damaged = store.verify().damaged();
                assertFalse(damaged.isEmpty(), name);
                assertEquals(List.of(), store.verify().damaged(), "what was found is put aside");
                assertEquals(expected, new SmallRun(store).results(), name);
            }
        }
    }

    @Test
    void computesAgainWhatIsMissing() throws Exception {
        for (String name : expectedFiles.keySet()) {
            Files.delete(root.resolve(name));
            try (Store store = open()) {
                SmallRun run = new SmallRun(store);
                assertEquals(expected, run.results(), name);
                assertTrue(run.computed() > 0, name);
            }
            assertEquals(expectedFiles, SmallRun.files(root), name);
        }
    }

    @Test
    void findsNoResultWhosePartsAreMissing() throws Exception {
        for (String name : expectedFiles.keySet()) {
            if (name.startsWith("blobs")) {
                warnings.clear();
                Files.delete(root.resolve(name));
                try (Store store = open()) {
                    long found = SmallRun.KEYS.stream()
                            .filter(key -> store.find(key.digest()).isPresent())
                            .count();
                    assertTrue(found < SmallRun.KEYS.size(), name);
                    assertEquals(SmallRun.KEYS.size() - found, warnings.size(), name);
                    assertTrue(warnings.get(0).contains("is missing or cut; it is computed again"), name);
                    new SmallRun(store).results();
                }
            }
        }
    }

    @Test
    void warnsOnceOfADamagedRecord() throws Exception {
        String record = expectedFiles.keySet().iterator().next();
        Files.write(root.resolve(record), new byte[] {1, 2, 3});
        try (Store store = open()) {
            new SmallRun(store).results();
            new SmallRun(store).results();
        }
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("it ends early; it is computed again"), warnings.get(0));
    }
}

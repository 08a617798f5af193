package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.ArtifactParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginCodecTest {
    @TempDir
    Path root;

    /** Two byte arrays; the second is read only when asked for. */
    private static final class Model {
        private final byte[] trees;
        private final ArtifactParts.Source lazily;

        Model(byte[] trees, ArtifactParts.Source lazily) {
            this.trees = trees;
            this.lazily = lazily;
        }

        byte[] history() throws IOException {
            return lazily.get("history of training");
        }
    }

    private record ModelCodec(String name, int version) implements ArtifactCodec<Model> {
        @Override
        public Class<Model> type() {
            return Model.class;
        }

        @Override
        public void write(Model model, ArtifactParts.Sink parts) throws IOException {
            parts.put("trees", model.trees);
            parts.put("history of training", model.history());
            parts.put("again", model.trees);
        }

        @Override
        public Model read(ArtifactParts.Source parts) throws IOException {
            assertEquals(List.of("trees", "history of training", "again"), parts.names());
            assertArrayEquals(parts.get("trees"), parts.get("again"));
            return new Model(parts.get("trees"), parts);
        }
    }

    private record Given(byte[] content) implements ArtifactParts.Source {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public byte[] get(String name) {
            return content;
        }
    }

    private Store open(int version) throws StoreException {
        Codecs codecs = new Codecs(List.of(new ModelCodec("model", version)));
        return Store.open(root, StoreIo.disk(), codecs, warning -> {
            throw new AssertionError(warning);
        });
    }

    @Test
    void storesNamedPartsOnceAndReadsThemLazily() throws Exception {
        Artifact artifact;
        try (Store store = open(1)) {
            artifact = store.put(new Model(new byte[] {1, 2, 3}, new Given(new byte[0])));
            assertEquals(3, store.info().blobs(), "two different parts and a manifest");
        }
        try (Store store = open(1)) {
            Model model = store.get(artifact, Model.class);
            assertArrayEquals(new byte[] {1, 2, 3}, model.trees);
            assertArrayEquals(new byte[0], model.history());
            assertEquals(artifact, store.put(model));
        }
    }

    @Test
    void doesNotReadWhatAnotherVersionOfTheCodecWrote() throws Exception {
        try (Store store = open(1)) {
            Artifact artifact = store.put(new Model(new byte[] {1}, new Given(new byte[0])));
            try (Store newer = open(2)) {
                StoreException refused =
                        assertThrows(StoreException.Corrupt.class, () -> newer.get(artifact, Model.class));
                assertTrue(refused.getMessage().contains("codec model 1"), refused.getMessage());
            }
            assertEquals(1, store.get(artifact, Model.class).trees.length, "and leaves it where it is");
        }
    }

    @Test
    void refusesTwoCodecsOfOneName() {
        ModelCodec codec = new ModelCodec("model", 1);
        assertThrows(IllegalArgumentException.class, () -> new Codecs(List.of(codec, codec)));
        assertThrows(IllegalArgumentException.class, () -> new Codecs(List.of(new ModelCodec("event-table", 1))));
        assertThrows(IllegalArgumentException.class, () -> new Codecs(List.of(new ModelCodec("record", 1))));
    }
}

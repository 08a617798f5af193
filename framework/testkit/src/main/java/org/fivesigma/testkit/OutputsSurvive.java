package org.fivesigma.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.ArtifactParts;

/** Do the outputs come back from their codecs as they went in? */
final class OutputsSurvive implements Question {
    private final List<ArtifactCodec<?>> codecs;

    OutputsSurvive(List<ArtifactCodec<?>> codecs) {
        this.codecs = List.copyOf(codecs);
    }

    @Override
    public void ask(Subject subject, Findings findings) {
        for (Example example : subject.examples()) {
            try {
                Record output =
                        subject.run().output(example.params(), subject.inputs().get(), 1);
                Components.of(output)
                        .forEach((port, value) -> artifacts(value)
                                .forEach(artifact -> survives(port, artifact, subject.contents(), findings)));
            } catch (StepRun.Failed failure) {
                findings.add("the " + example.name() + " does not run again: " + failure.getMessage());
            }
        }
    }

    private void survives(String port, Object artifact, ArtifactContents contents, Findings findings) {
        Optional<ArtifactCodec<?>> codec = codecs.stream()
                .filter(candidate -> candidate.type().isInstance(artifact))
                .findFirst();
        if (codec.isEmpty()) {
            return;
        }
        try {
            findings.require(
                    Arrays.equals(contents.of(artifact), contents.of(restored(codec.get(), artifact))),
                    "the output '" + port + "' comes back changed from the codec "
                            + codec.get().name());
        } catch (IOException | RuntimeException failure) {
            findings.add("the output '" + port + "' does not come back from the codec "
                    + codec.get().name() + ": " + failure);
        }
    }

    private static Collection<?> artifacts(Object port) {
        if (port instanceof Map<?, ?> named) {
            return named.values();
        }
        if (port instanceof Optional<?> maybe) {
            return maybe.stream().toList();
        }
        return port instanceof List<?> many ? many : List.of(port);
    }

    private static <T> T restored(ArtifactCodec<T> codec, Object artifact) throws IOException {
        Parts parts = new Parts();
        codec.write(codec.type().cast(artifact), parts::add);
        return codec.read(parts);
    }

    /** Parts kept in memory. */
    private static final class Parts implements ArtifactParts.Source {
        private final Map<String, byte[]> contents = new LinkedHashMap<>();

        void add(String name, byte[] content) {
            if (contents.put(name, content.clone()) != null) {
                throw new IllegalArgumentException("the part '" + name + "' is written twice");
            }
        }

        @Override
        public List<String> names() {
            return new ArrayList<>(contents.keySet());
        }

        @Override
        public byte[] get(String name) throws IOException {
            byte[] content = contents.get(name);
            if (content == null) {
                throw new IOException("there is no part '" + name + "' among " + contents.keySet());
            }
            return content.clone();
        }
    }
}

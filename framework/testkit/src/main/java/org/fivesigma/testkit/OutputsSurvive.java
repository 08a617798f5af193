package org.fivesigma.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.shape.RecordMaker;
import org.fivesigma.store.Artifact;
import org.fivesigma.store.Codecs;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreException;
import org.fivesigma.store.StoreIo;

/** Do the outputs come back from the store as they went in? */
final class OutputsSurvive implements Question {
    private final List<ArtifactCodec<?>> codecs;

    OutputsSurvive(List<ArtifactCodec<?>> codecs) {
        this.codecs = List.copyOf(codecs);
    }

    @Override
    public void ask(Subject subject, Findings findings) {
        try (ScratchFolder folder = ScratchFolder.make();
                Store store = Store.open(folder.path(), StoreIo.disk(), new Codecs(codecs), findings::add)) {
            for (Example example : subject.examples()) {
                ask(subject, example, store, findings);
            }
        } catch (StepRun.Failed failure) {
            findings.add("an example does not run again: " + failure.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void ask(Subject subject, Example example, Store store, Findings findings) throws StepRun.Failed {
        Record output = subject.run().output(example.params(), subject.inputs().get(), 1);
        Map<String, Object> ports = RecordMaker.values(output);
        for (PortShape port : subject.entry().outputs()) {
            for (Object artifact : artifacts(port, ports.get(port.name()))) {
                survives(port, artifact, subject.contents(), store, findings);
            }
        }
    }

    private static void survives(
            PortShape port, Object artifact, ArtifactContents contents, Store store, Findings findings) {
        try {
            Artifact stored = store.put(artifact);
            findings.require(
                    stored.digest().equals(store.put(artifact).digest()),
                    "the output '" + port.name() + "' is stored as other bytes the second time");
            findings.require(
                    Arrays.equals(contents.of(artifact), contents.of(store.get(stored, port.type()))),
                    "the output '" + port.name() + "' comes back changed from the store");
        } catch (StoreException | RuntimeException failure) {
            findings.add("the output '" + port.name() + "' cannot be stored and read again: " + failure.getMessage());
        }
    }

    private static Collection<?> artifacts(PortShape port, Object value) {
        return switch (port.arity()) {
            case ONE -> List.of(value);
            case MANY -> (List<?>) value;
            case NAMED -> ((Map<?, ?>) value).values();
            case MAYBE -> ((Optional<?>) value).stream().toList();
        };
    }
}

package org.fivesigma.plugin.weka.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fivesigma.api.ArtifactParts;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.weka.adapter.Classifiers;
import org.fivesigma.plugin.weka.adapter.EventInstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.Classifier;
import weka.classifiers.misc.SerializedClassifier;
import weka.core.Capabilities.Capability;
import weka.core.WeightedInstancesHandler;

final class WekaFileTest {
    private static final LabelledEvents EVENTS = TrainingEvents.random(80, 3);

    /** What a gadget would do when it is read. */
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) {
            DONE.set(true);
        }
    }

    /** The parts of an artifact in memory. */
    private record Parts(Map<String, byte[]> parts) implements ArtifactParts.Sink, ArtifactParts.Source {
        @Override
        public void put(String name, byte[] content) {
            parts.put(name, content);
        }

        @Override
        public List<String> names() {
            return List.copyOf(parts.keySet());
        }

        @Override
        public byte[] get(String name) {
            return parts.get(name);
        }
    }

    private static WekaModel stored(WekaModel model) throws Exception {
        Parts parts = new Parts(new LinkedHashMap<>());
        new WekaModelCodec().write(model, parts);
        return new WekaModelCodec().read(parts);
    }

    static Stream<String> classifiersOfTwoClasses() {
        return Classifiers.ALL.names().stream().filter(name -> {
            Classifier scheme = Classifiers.ALL.make(name);
            return scheme.getCapabilities().handles(Capability.BINARY_CLASS)
                    && scheme.getCapabilities().handles(Capability.NUMERIC_ATTRIBUTES);
        });
    }

    @ParameterizedTest
    @MethodSource("classifiersOfTwoClasses")
    void everyClassifierComesBackFromTheStore(String name) throws Exception {
        Classifier scheme = Classifiers.ALL.make(name);
        // the two pass the events on to schemes that know no weights
        boolean weighted = scheme instanceof WeightedInstancesHandler
                && !name.endsWith("ClassificationViaRegression")
                && !name.endsWith("AttributeSelectedClassifier");
        LabelledEvents events =
                TrainingEvents.random(80, 3, weighted, scheme.getCapabilities().handles(Capability.MISSING_VALUES));
        if (name.contains("Multinomial")) {
            for (int feature = 0; feature < 3; feature++) {
                for (int row = 0; row < 80; row++) {
                    events.feature(feature)[row] = Math.abs(events.feature(feature)[row]);
                }
            }
        }
        scheme.buildClassifier(EventInstances.of(events));
        WekaModel model = Translation.model(events.features(), scheme);
        double[] scores = model.scores(events.table());
        for (double score : scores) {
            assertTrue(score >= 0 && score <= 1, name + " gives " + score);
        }
        assertArrayEquals(scores, stored(model).scores(events.table()));
    }

    private static byte[] serialised(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static StepFailure refusal(byte[] file) {
        WekaModel model = new WekaModel(EVENTS.features(), new FileScorer(EVENTS.features(), file));
        return assertThrows(StepFailure.class, () -> model.scores(EVENTS.table()));
    }

    @Test
    void aFileWithAnotherClassIsRefusedBeforeItsCodeRuns() throws Exception {
        List<Object> hidden = new ArrayList<>(List.of("harmless", new Gadget()));
        StepFailure failure = refusal(serialised(hidden));
        assertTrue(
                failure.getMessage().startsWith("the stored file of Weka holds what no model has"),
                failure.getMessage());
        assertFalse(DONE.get());
    }

    @Test
    void aModelThatReadsFurtherFilesIsRefused() throws Exception {
        StepFailure failure = refusal(serialised(new SerializedClassifier()));
        assertTrue(
                failure.getMessage().startsWith("the stored file of Weka holds what no model has"),
                failure.getMessage());
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        List<Object> inner = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            inner = new ArrayList<>(List.of(inner));
        }
        List<Object> nested = inner;
        AtomicReference<StepFailure> failure = new AtomicReference<>();
        // so deep an object exhausts a usual stack when it is written, and perhaps when it is read
        Thread deep = new Thread(null, () -> failure.set(refusal(unchecked(nested))), "deep", 256L << 20);
        deep.start();
        deep.join();
        assertTrue(failure.get()
                .getMessage()
                .startsWith("the stored file of Weka holds what no model has: filter status"));
    }

    private static byte[] unchecked(Object object) {
        try {
            return serialised(object);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aFileThatIsNoModelOrCutOffIsRefused() throws Exception {
        assertTrue(refusal(serialised("text")).getMessage().startsWith("the stored file of Weka is no model"));
        assertTrue(refusal(new byte[] {1, 2, 3}).getMessage().startsWith("the stored file of Weka is no model"));
    }
}

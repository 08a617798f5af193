package org.fivesigma.plugin.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.plugin.weka.adapter.WekaHome;
import org.fivesigma.plugin.weka.model.TrainingEvents;
import org.fivesigma.plugin.weka.model.WekaModel;
import org.fivesigma.plugin.weka.model.WekaModelCodec;
import org.fivesigma.testkit.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WekaClassifierTest {
    private static final LabelledEvents EVENTS = TrainingEvents.random(400, 4);

    private static WekaClassifier.Params params(String classifier, String options) {
        return new WekaClassifier.Params(ClassifierName.parse(classifier), options, true, NegativeWeights.REFUSE, 1);
    }

    private static Learner.Trained trained(WekaClassifier.Params params, LabelledEvents events, int threads)
            throws Exception {
        return new WekaClassifier().train(params, events, events.select(new int[0]), new Surroundings(threads));
    }

    private static byte[] bytes(Learner.Trained trained) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WekaModelCodec().write((WekaModel) trained.classifier(), (name, content) -> bytes.writeBytes(content));
        return bytes.toByteArray();
    }

    private static List<String> problems(WekaClassifier.Params params) {
        List<String> problems = new ArrayList<>();
        new WekaClassifier().check(params, (parameter, message, remedy) -> problems.add(parameter + ": " + message));
        return problems;
    }

    private static LabelledEvents weighted(LabelledEvents events, double factor, int row, double weight) {
        double[][] values = new double[events.features().size()][];
        Arrays.setAll(values, events::feature);
        double[] weights =
                Arrays.stream(events.weights()).map(old -> factor * old).toArray();
        weights[row] = weight;
        return new LabelledEvents(events.features(), values, events.signal(), weights);
    }

    @ParameterizedTest
    @CsvSource({"RandomForest, -I 20", "Bagging, -I 10", "AdaBoostM1, -Q", "MultilayerPerceptron, -N 5", "SMO, -M"})
    void trainsTheSameModelAgainAndWithAnyNumberOfThreads(String classifier, String options) throws Exception {
        byte[] once = bytes(trained(params(classifier, options), EVENTS, 1));
        assertArrayEquals(once, bytes(trained(params(classifier, options), EVENTS, 1)));
        assertArrayEquals(once, bytes(trained(params(classifier, options), EVENTS, 3)));
    }

    @Test
    void theSeedDecidesRandomChoices() throws Exception {
        WekaClassifier.Params one = params("RandomForest", "-I 5");
        WekaClassifier.Params other =
                new WekaClassifier.Params(one.classifier(), one.options(), false, NegativeWeights.REFUSE, 2);
        assertNotEquals(
                Arrays.hashCode(bytes(trained(one, EVENTS, 1))), Arrays.hashCode(bytes(trained(other, EVENTS, 1))));
    }

    @Test
    void weightsCountRelativeToTheirMean() throws Exception {
        LabelledEvents scaled = weighted(EVENTS, 1024, 0, 1024 * EVENTS.weights()[0]);
        Learner.Trained trained = trained(params("J48", "-M 20"), scaled, 1);
        assertArrayEquals(bytes(trained(params("J48", "-M 20"), EVENTS, 1)), bytes(trained));
        double sum = Arrays.stream(EVENTS.weights()).sum();
        assertEquals(
                400 / sum / 1024,
                trained.measures().values().get("weight-factor").value(),
                1e-12);
    }

    @Test
    void aClassifierThatKnowsNoWeightsRefusesDifferentOnes() throws Exception {
        StepFailure failure = assertThrows(StepFailure.class, () -> trained(params("KStar", ""), EVENTS, 1));
        assertEquals("Weka's KStar knows no weights, and those of the events differ", failure.getMessage());
        LabelledEvents equal = TrainingEvents.random(60, 2, false, true);
        assertTrue(((WekaModel) trained(params("KStar", ""), equal, 1).classifier()).isWekaFile());
    }

    @Test
    void negativeWeightsAreRefusedLeftOutOrTakenAbsolute() throws Exception {
        LabelledEvents events = weighted(EVENTS, 1, 7, -2);
        WekaClassifier.Params refusing = params("J48", "");
        StepFailure failure = assertThrows(StepFailure.class, () -> trained(refusing, events, 1));
        assertEquals(
                "1 of 400 events have a negative weight, with which Weka does not train rightly", failure.getMessage());
        WekaClassifier.Params absolute =
                new WekaClassifier.Params(refusing.classifier(), "", false, NegativeWeights.ABSOLUTE, 1);
        assertArrayEquals(bytes(trained(refusing, weighted(EVENTS, 1, 7, 2), 1)), bytes(trained(absolute, events, 1)));
        WekaClassifier.Params ignore =
                new WekaClassifier.Params(refusing.classifier(), "", false, NegativeWeights.IGNORE, 1);
        int[] others = IntStream.range(0, 400).filter(row -> row != 7).toArray();
        assertArrayEquals(bytes(trained(refusing, EVENTS.select(others), 1)), bytes(trained(ignore, events, 1)));
    }

    @Test
    void aModelOfWekasOwnFormNeedsLeave() {
        WekaClassifier.Params leave = params("NaiveBayes", "");
        assertEquals(List.of(), problems(leave));
        WekaClassifier.Params none =
                new WekaClassifier.Params(leave.classifier(), "", false, NegativeWeights.REFUSE, 1);
        assertEquals(
                List.of("classifier: what NaiveBayes learns can be stored only as Weka's own file"), problems(none));
        assertThrows(StepFailure.class, () -> trained(none, EVENTS, 1));
    }

    @Test
    void whatCannotTellTwoClassesApartIsToldBeforeTheRun() {
        assertEquals(
                List.of("classifier: Weka's LinearRegression does not tell two classes apart"),
                problems(params("LinearRegression", "")));
        assertEquals(
                List.of("options: J48 does not take the options '-Z': Illegal options: -Z"),
                problems(params("J48", "-Z")));
        assertEquals(
                List.of("options: -S is not for options; write seed: beside options:"),
                problems(params("RandomForest", "-S 3")));
    }

    @Test
    void whatWekaRefusesIsToldInItsWords() {
        StepFailure failure =
                assertThrows(StepFailure.class, () -> trained(params("NaiveBayesMultinomial", ""), EVENTS, 1));
        assertTrue(failure.getMessage().startsWith("Weka's NaiveBayesMultinomial cannot train with these events: "));
    }

    @Test
    void oneClassAloneIsRefused() {
        int[] signal =
                IntStream.range(0, 400).filter(row -> EVENTS.signal()[row]).toArray();
        StepFailure failure =
                assertThrows(StepFailure.class, () -> trained(params("J48", ""), EVENTS.select(signal), 1));
        assertTrue(failure.getMessage().startsWith("the events that train are all of one class"), failure.getMessage());
    }

    @Test
    void anInterruptionEndsTrainingInRounds() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> trained(params("AdaBoostM1", ""), EVENTS, 1));
    }

    @Test
    void nothingIsLeftInTheUsersHome() throws Exception {
        trained(params("J48", ""), EVENTS, 1);
        Path home = WekaHome.folder();
        assertTrue(home.startsWith(Path.of(System.getProperty("java.io.tmpdir"))), home.toString());
        assertTrue(Files.isDirectory(home.resolve("packages")));
        assertEquals(home.toString(), System.getProperty("WEKA_HOME"));
        assertFalse(weka.core.WekaPackageManager.WEKA_HOME
                .toPath()
                .startsWith(System.getProperty("user.home") + "/wekafiles"));
    }

    @Test
    void theVersionOfWekaIsPartOfEveryKey() {
        assertEquals("weka 3.8.7", new WekaClassifier().fingerprint());
        assertEquals("weka 3.8.7", new WekaAttributes().fingerprint());
    }
}

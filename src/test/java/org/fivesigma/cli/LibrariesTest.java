package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of XGBoost and Weka from the recipe to the report, and steps that take what was learnt. */
final class LibrariesTest {
    private static final String RECIPE = """
            recipe: libraries
            data:
              files: "{sample}.csv"
              samples: {sig: signal, bkg: background}
            features:
              three: [a, b, c]
            training:
              mixed: {from: all, validate: 20%, test: 20%}
            models:
              boosted: {kind: xgboost, train: mixed, features: three, trees: 20, depth: 3}
              searched: {kind: xgboost, train: mixed, features: three, grid: {trees: [3, 6], depth: [2, 3]}}
              stumps: {kind: weka, train: mixed, features: three, classifier: AdaBoostM1, options: -I 10}
              bayes: {kind: weka, train: mixed, features: three, classifier: NaiveBayes, keep-weka-file: true}
            steps:
              choice:
                use: weka-attributes
                with: {evaluator: InfoGainAttributeEval, search: Ranker}
                from: {training: inputs.boosted.training}
              parts:
                use: shap
                with: {features: [a, c]}
                from: {classifier: models.boosted.classifier, events: inputs.boosted.test}
            """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sitDown() throws IOException {
        session = new Session(folder, folder.resolve("store"));
        Files.writeString(folder.resolve("sig.csv"), events(1));
        Files.writeString(folder.resolve("bkg.csv"), events(-1));
        Files.writeString(folder.resolve("libraries.yaml"), RECIPE);
    }

    /** Events whose first feature, and half as much the second, tell the classes apart. */
    private static String events(int shift) {
        Random random = new Random(shift);
        StringBuilder csv = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 300; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%.6f,%.6f,%.6f%n",
                    random.nextGaussian() + shift,
                    random.nextGaussian() + 0.5 * shift,
                    random.nextGaussian()));
        }
        return csv.toString();
    }

    @Test
    void whatTheyLearnIsStoredJudgedAndTakenBySteps() throws IOException {
        Session.Reply first = session.type("run", "libraries.yaml", "-q");
        assertEquals(0, first.status(), first.messages());
        String results = Files.readString(folder.resolve("runs/libraries/results.json"));
        for (String number : new String[] {
            "models.boosted.auc",
            "models.searched.accuracy",
            "models.stumps.auc",
            "models.bayes.auc",
            "steps.choice.a.merit",
            "steps.parts.a.mean-absolute"
        }) {
            assertTrue(results.contains("\"" + number + "\""), number + " is missing in " + results);
        }
        Session.Reply second = session.type("run", "libraries.yaml", "-q");
        assertTrue(second.results().contains("0 steps computed"), second.results());
    }

    @Test
    void aStepThatTakesWhatNoModelGivesIsTold() throws IOException {
        Files.writeString(
                folder.resolve("libraries.yaml"), RECIPE.replace("models.boosted.classifier", "models.boosted.trees"));
        Session.Reply reply = session.type("check", "libraries.yaml");
        assertEquals(2, reply.status(), reply.results());
        assertTrue(reply.messages().contains("the step `xgboost` has no output `trees`"), reply.messages());
    }
}

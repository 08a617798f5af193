package org.fivesigma.plugin.weka.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.StepFailure;
import org.fivesigma.plugin.weka.adapter.EventInstances;
import org.fivesigma.plugin.weka.adapter.WekaHome;
import weka.classifiers.Classifier;
import weka.core.Instances;

/**
 * A model in Weka's own file, which is Java's serialisation. It is read behind a filter that lets only classes of models through,
 * and only as many and as deep as models have.
 */
record FileScorer(List<String> features, byte[] file) implements Scorer {
    static final String FORM = "weka-file";

    /** Serialised objects can run code when they are read, so what is not listed is refused; misc reads further files. */
    private static final ObjectInputFilter ONLY_MODELS = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "!weka.classifiers.misc.*",
            "weka.classifiers.**",
            "weka.attributeSelection.*",
            "weka.core.*",
            "weka.core.matrix.*",
            "weka.core.neighboursearch.**",
            "weka.estimators.**",
            "weka.filters.**",
            "no.uib.cipr.matrix.*",
            "java.lang.*",
            "java.util.*",
            "java.util.concurrent.atomic.*",
            "maxdepth=500",
            "maxrefs=200000000",
            "maxarray=200000000",
            "!*"));

    /** A trained classifier. */
    static FileScorer of(List<String> features, Classifier trained) throws IOException, StepFailure {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(trained);
        } catch (StackOverflowError deep) {
            throw new StepFailure(
                    "what Weka's " + trained.getClass().getSimpleName()
                            + " has learnt is nested too deep to be stored as its file",
                    "limit the depth of its trees, or choose a classifier that has a form of our own");
        }
        return new FileScorer(features, bytes.toByteArray());
    }

    @Override
    public double[] scores(double[][] values, int rows) throws StepFailure {
        Classifier classifier = read();
        Instances header = EventInstances.header(features);
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            double[] event = new double[features.size() + 1];
            for (int feature = 0; feature < values.length; feature++) {
                event[feature] = values[feature][row];
            }
            event[features.size()] = Double.NaN;
            scores[row] = score(classifier, event, header);
        }
        return scores;
    }

    private static double score(Classifier classifier, double[] event, Instances header) throws StepFailure {
        try {
            return classifier.distributionForInstance(EventInstances.unlabelled(event, header))[EventInstances.SIGNAL];
        } catch (Exception failure) {
            throw new StepFailure(
                    "Weka's " + classifier.getClass().getSimpleName() + " cannot score an event: "
                            + failure.getMessage(),
                    "cut such events away, or choose another classifier");
        }
    }

    private Classifier read() throws StepFailure {
        WekaHome.folder();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(file))) {
            in.setObjectInputFilter(ONLY_MODELS);
            return (Classifier) in.readObject();
        } catch (InvalidClassException | StackOverflowError refused) {
            // what nests deep enough exhausts the stack before the filter's own limit
            throw new StepFailure(
                    "the stored file of Weka holds what no model has: "
                            + Optional.ofNullable(refused.getMessage()).orElse("it is nested too deep"),
                    "delete the store's entry (fivesigma cache clear) and train again");
        } catch (IOException | ClassNotFoundException | ClassCastException damaged) {
            throw new StepFailure(
                    "the stored file of Weka is no model: " + damaged.getMessage(),
                    "delete the store's entry (fivesigma cache clear) and train again");
        }
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.write(file);
    }
}

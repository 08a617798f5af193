package org.fivesigma.plugin.weka.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fivesigma.api.learning.LabelledEvents;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** Events as Weka takes them: numeric attributes, of which NaN is missing, and the class, background or signal, as the last. */
public final class EventInstances {
    /** The number of the class {@code signal}. */
    public static final int SIGNAL = 1;

    private static final List<String> CLASSES = List.of("background", "signal");

    private EventInstances() {}

    /** No events of these features. */
    public static Instances header(List<String> features) {
        WekaHome.folder();
        ArrayList<Attribute> attributes = new ArrayList<>();
        features.forEach(feature -> attributes.add(new Attribute(feature)));
        // a class named like a feature would be refused, and no feature is named with a space in front
        attributes.add(new Attribute(" class", CLASSES));
        Instances header = new Instances("events", attributes, 0);
        header.setClassIndex(features.size());
        return header;
    }

    /** Events that train, with weights whose mean is 1. */
    public static Instances of(LabelledEvents events) {
        Instances instances = header(events.features());
        double factor = weightFactor(events);
        for (int row = 0; row < events.rows(); row++) {
            double[] values = values(events, row);
            values[values.length - 1] = events.signal()[row] ? SIGNAL : 1 - SIGNAL;
            instances.add(new DenseInstance(factor * events.weights()[row], values));
        }
        return instances;
    }

    /** The factor that makes the mean of the weights 1. */
    public static double weightFactor(LabelledEvents events) {
        return events.rows() / Arrays.stream(events.weights()).sum();
    }

    /** One event to score; the values are kept. */
    public static Instance unlabelled(double[] values, Instances header) {
        Instance instance = new DenseInstance(1, values);
        instance.setDataset(header);
        return instance;
    }

    private static double[] values(LabelledEvents events, int row) {
        double[] values = new double[events.features().size() + 1];
        for (int feature = 0; feature < values.length - 1; feature++) {
            values[feature] = events.feature(feature)[row];
        }
        return values;
    }
}

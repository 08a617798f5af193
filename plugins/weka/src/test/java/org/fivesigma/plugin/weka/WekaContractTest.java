package org.fivesigma.plugin.weka;

import java.util.List;
import java.util.Optional;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Role;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.plugin.weka.model.TrainingEvents;
import org.fivesigma.testkit.StepContract;
import org.junit.jupiter.api.Test;

final class WekaContractTest {
    private static EventTable table() {
        LabelledEvents events = TrainingEvents.random(120, 3);
        return events.table()
                .with(new Column.Flags(new ColumnSpec("is_signal", ColumnType.FLAG, "", Role.LABEL), events.signal()))
                .with(new Column.Doubles(
                        new ColumnSpec("weight", ColumnType.DOUBLE, "", Role.WEIGHT), events.weights()));
    }

    @Test
    void classifiersKeepTheContract() {
        StepContract.of(WekaClassifier.class)
                .inputs(new Learner.Samples(table(), Optional.empty()))
                .codecs(new WekaPlugin().codecs())
                .example("{classifier: weka.classifiers.bayes.NaiveBayes, keep-weka-file: true}")
                .example("{classifier: AdaBoostM1, options: -I 5 -W weka.classifiers.trees.REPTree}")
                .check();
    }

    @Test
    void attributeSelectorsKeepTheContract() {
        StepContract.of(WekaAttributes.class)
                .inputs(new WekaAttributes.Inputs(table().without(List.of("weight"))))
                .example("{evaluator: CfsSubsetEval, search: BestFirst, search-options: -D 0}")
                .example(
                        "{evaluator: WrapperSubsetEval, evaluator-options: -B weka.classifiers.trees.J48, search: GreedyStepwise}")
                .check();
    }
}

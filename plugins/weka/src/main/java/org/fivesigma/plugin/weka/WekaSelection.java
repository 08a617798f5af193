package org.fivesigma.plugin.weka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.learning.LabelledEvents;
import org.fivesigma.plugin.weka.adapter.EventInstances;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.AttributeEvaluator;
import weka.attributeSelection.RankedOutputSearch;
import weka.attributeSelection.SubsetEvaluator;
import weka.core.Instances;

/** Lets an evaluator judge features, and a search take some. */
final class WekaSelection {
    private final ASEvaluation evaluator;
    private final ASSearch search;

    WekaSelection(ASEvaluation evaluator, ASSearch search) {
        this.evaluator = evaluator;
        this.search = search;
    }

    /** Judges the features of events. */
    Selection of(LabelledEvents events) throws StepFailure {
        try {
            Instances instances = EventInstances.of(events);
            evaluator.buildEvaluator(instances);
            int[] found = evaluator.postProcess(search.search(evaluator, instances));
            return new Selection(
                    evaluator.getClass().getName(),
                    search.getClass().getName(),
                    isRanking() ? ranked(events.features()) : taken(events.features(), found));
        } catch (Exception refusal) {
            throw new StepFailure(
                    "Weka's " + evaluator.getClass().getSimpleName() + " cannot judge these events: "
                            + refusal.getMessage(),
                    "choose other options or another evaluator");
        }
    }

    private boolean isRanking() {
        return search instanceof RankedOutputSearch ranking && ranking.getGenerateRanking();
    }

    private List<Selection.Feature> ranked(List<String> names) throws Exception {
        RankedOutputSearch ranking = (RankedOutputSearch) search;
        double[][] ranked = ranking.rankedAttributes();
        int kept = ranking.getCalculatedNumToSelect();
        List<Selection.Feature> features = new ArrayList<>();
        for (int rank = 0; rank < ranked.length; rank++) {
            features.add(new Selection.Feature(names.get((int) ranked[rank][0]), ranked[rank][1], rank < kept));
        }
        return features;
    }

    private List<Selection.Feature> taken(List<String> names, int[] found) throws Exception {
        List<Selection.Feature> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int feature = i;
            boolean selected = Arrays.stream(found).anyMatch(index -> index == feature);
            features.add(new Selection.Feature(names.get(i), merit(i), selected));
        }
        return features;
    }

    private double merit(int feature) throws Exception {
        if (evaluator instanceof AttributeEvaluator single) {
            return single.evaluateAttribute(feature);
        }
        BitSet alone = new BitSet();
        alone.set(feature);
        return ((SubsetEvaluator) evaluator).evaluateSubset(alone);
    }
}

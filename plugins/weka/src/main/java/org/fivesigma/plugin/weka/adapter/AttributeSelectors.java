package org.fivesigma.plugin.weka.adapter;

import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.BestFirst;
import weka.attributeSelection.CfsSubsetEval;
import weka.attributeSelection.ClassifierAttributeEval;
import weka.attributeSelection.ClassifierSubsetEval;
import weka.attributeSelection.CorrelationAttributeEval;
import weka.attributeSelection.GainRatioAttributeEval;
import weka.attributeSelection.GreedyStepwise;
import weka.attributeSelection.InfoGainAttributeEval;
import weka.attributeSelection.OneRAttributeEval;
import weka.attributeSelection.Ranker;
import weka.attributeSelection.ReliefFAttributeEval;
import weka.attributeSelection.SymmetricalUncertAttributeEval;
import weka.attributeSelection.WrapperSubsetEval;

/** The evaluators of attributes and the searches that recipes may name. */
public final class AttributeSelectors {
    /** What judges single attributes or sets of them. */
    public static final Schemes<ASEvaluation> EVALUATORS = Schemes.<ASEvaluation>of("evaluator of attributes")
            .with(CfsSubsetEval.class, CfsSubsetEval::new)
            .with(ClassifierAttributeEval.class, ClassifierAttributeEval::new)
            .with(ClassifierSubsetEval.class, ClassifierSubsetEval::new)
            .with(CorrelationAttributeEval.class, CorrelationAttributeEval::new)
            .with(GainRatioAttributeEval.class, GainRatioAttributeEval::new)
            .with(InfoGainAttributeEval.class, InfoGainAttributeEval::new)
            .with(OneRAttributeEval.class, OneRAttributeEval::new)
            .with(ReliefFAttributeEval.class, ReliefFAttributeEval::new)
            .with(SymmetricalUncertAttributeEval.class, SymmetricalUncertAttributeEval::new)
            .with(WrapperSubsetEval.class, WrapperSubsetEval::new)
            .build();

    /** What goes through attributes or sets of them. */
    public static final Schemes<ASSearch> SEARCHES = Schemes.<ASSearch>of("search through attributes")
            .with(BestFirst.class, BestFirst::new)
            .with(GreedyStepwise.class, GreedyStepwise::new)
            .with(Ranker.class, Ranker::new)
            .build();

    private AttributeSelectors() {}
}

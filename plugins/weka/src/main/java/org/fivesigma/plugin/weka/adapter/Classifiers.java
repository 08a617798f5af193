package org.fivesigma.plugin.weka.adapter;

import weka.classifiers.Classifier;
import weka.classifiers.bayes.BayesNet;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.bayes.NaiveBayesMultinomial;
import weka.classifiers.bayes.NaiveBayesMultinomialUpdateable;
import weka.classifiers.bayes.NaiveBayesUpdateable;
import weka.classifiers.functions.GaussianProcesses;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.Logistic;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.classifiers.functions.SGD;
import weka.classifiers.functions.SMO;
import weka.classifiers.functions.SMOreg;
import weka.classifiers.functions.SimpleLinearRegression;
import weka.classifiers.functions.SimpleLogistic;
import weka.classifiers.functions.VotedPerceptron;
import weka.classifiers.lazy.IBk;
import weka.classifiers.lazy.KStar;
import weka.classifiers.lazy.LWL;
import weka.classifiers.meta.AdaBoostM1;
import weka.classifiers.meta.AdditiveRegression;
import weka.classifiers.meta.AttributeSelectedClassifier;
import weka.classifiers.meta.Bagging;
import weka.classifiers.meta.CVParameterSelection;
import weka.classifiers.meta.ClassificationViaRegression;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.IterativeClassifierOptimizer;
import weka.classifiers.meta.LogitBoost;
import weka.classifiers.meta.MultiClassClassifier;
import weka.classifiers.meta.MultiScheme;
import weka.classifiers.meta.RandomCommittee;
import weka.classifiers.meta.RandomSubSpace;
import weka.classifiers.meta.RandomizableFilteredClassifier;
import weka.classifiers.meta.RegressionByDiscretization;
import weka.classifiers.meta.Stacking;
import weka.classifiers.meta.Vote;
import weka.classifiers.meta.WeightedInstancesHandlerWrapper;
import weka.classifiers.rules.DecisionTable;
import weka.classifiers.rules.JRip;
import weka.classifiers.rules.M5Rules;
import weka.classifiers.rules.OneR;
import weka.classifiers.rules.PART;
import weka.classifiers.rules.ZeroR;
import weka.classifiers.trees.DecisionStump;
import weka.classifiers.trees.HoeffdingTree;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.LMT;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;

/**
 * The classifiers that recipes may name: those of Weka's packages bayes, functions, lazy, meta, rules and trees, less those for
 * texts. Those of misc are left out, since they
 * read models from files, and so is CostSensitiveClassifier, which keeps the name of the working folder.
 */
public final class Classifiers {
    /** All of them. */
    public static final Schemes<Classifier> ALL = Schemes.<Classifier>of("classifier")
            .with(BayesNet.class, BayesNet::new)
            .with(NaiveBayes.class, NaiveBayes::new)
            .with(NaiveBayesMultinomial.class, NaiveBayesMultinomial::new)
            .with(NaiveBayesMultinomialUpdateable.class, NaiveBayesMultinomialUpdateable::new)
            .with(NaiveBayesUpdateable.class, NaiveBayesUpdateable::new)
            .with(GaussianProcesses.class, GaussianProcesses::new)
            .with(LinearRegression.class, LinearRegression::new)
            .with(Logistic.class, Logistic::new)
            .with(MultilayerPerceptron.class, MultilayerPerceptron::new)
            .with(SGD.class, SGD::new)
            .with(SimpleLinearRegression.class, SimpleLinearRegression::new)
            .with(SimpleLogistic.class, SimpleLogistic::new)
            .with(SMO.class, SMO::new)
            .with(SMOreg.class, SMOreg::new)
            .with(VotedPerceptron.class, VotedPerceptron::new)
            .with(IBk.class, IBk::new)
            .with(KStar.class, KStar::new)
            .with(LWL.class, LWL::new)
            .with(AdaBoostM1.class, AdaBoostM1::new)
            .with(AdditiveRegression.class, AdditiveRegression::new)
            .with(AttributeSelectedClassifier.class, AttributeSelectedClassifier::new)
            .with(Bagging.class, Bagging::new)
            .with(ClassificationViaRegression.class, ClassificationViaRegression::new)
            .with(CVParameterSelection.class, CVParameterSelection::new)
            .with(FilteredClassifier.class, FilteredClassifier::new)
            .with(IterativeClassifierOptimizer.class, IterativeClassifierOptimizer::new)
            .with(LogitBoost.class, LogitBoost::new)
            .with(MultiClassClassifier.class, MultiClassClassifier::new)
            .with(MultiScheme.class, MultiScheme::new)
            .with(RandomCommittee.class, RandomCommittee::new)
            .with(RandomizableFilteredClassifier.class, RandomizableFilteredClassifier::new)
            .with(RandomSubSpace.class, RandomSubSpace::new)
            .with(RegressionByDiscretization.class, RegressionByDiscretization::new)
            .with(Stacking.class, Stacking::new)
            .with(Vote.class, Vote::new)
            .with(WeightedInstancesHandlerWrapper.class, WeightedInstancesHandlerWrapper::new)
            .with(DecisionTable.class, DecisionTable::new)
            .with(JRip.class, JRip::new)
            .with(M5Rules.class, M5Rules::new)
            .with(OneR.class, OneR::new)
            .with(PART.class, PART::new)
            .with(ZeroR.class, ZeroR::new)
            .with(DecisionStump.class, DecisionStump::new)
            .with(HoeffdingTree.class, HoeffdingTree::new)
            .with(J48.class, J48::new)
            .with(LMT.class, LMT::new)
            .with(M5P.class, M5P::new)
            .with(RandomForest.class, RandomForest::new)
            .with(RandomTree.class, RandomTree::new)
            .with(REPTree.class, REPTree::new)
            .build();

    private Classifiers() {}
}

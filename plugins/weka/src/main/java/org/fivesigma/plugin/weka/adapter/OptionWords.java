package org.fivesigma.plugin.weka.adapter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weka.core.OptionHandler;
import weka.core.Utils;

/**
 * Options as Weka's command line writes them, for example {@code -I 200 -W weka.classifiers.trees.DecisionStump}.
 *
 * <p>Options can make Weka read files and instantiate any of its classes. Here they may name only schemes that are known to take
 * all they know from the events, so that a result depends on nothing but the events and the recipe.
 */
public final class OptionWords {
    private static final Pattern CLASS_OR_FILE = Pattern.compile("[A-Za-z_]\\w*([./\\\\][A-Za-z_]\\w*)+|.*[/\\\\].*");

    /** Schemes that read a model from a file. */
    private static final List<String> FROM_FILES = List.of("SerializedClassifier", "InputMappedClassifier");

    /** Schemes that others use and that read nothing but events. */
    private static final Map<String, String> HELPING = helping();

    /** Options that read or print, by the scheme that has them; by no scheme where all have them. */
    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "", List.of("-output-debug-info"),
            "weka.classifiers.meta.Vote", List.of("-P"),
            "weka.classifiers.bayes.BayesNet", List.of("-B"),
            "weka.classifiers.functions.MultilayerPerceptron", List.of("-G"),
            "weka.attributeSelection.ClassifierSubsetEval", List.of("-H"));

    private OptionWords() {}

    /**
     * Sets the options of a scheme.
     *
     * @throws IllegalArgumentException when an option is unknown, ill-formed or not allowed, with the reason
     */
    public static void set(Object scheme, String options) {
        String name = scheme.getClass().getName();
        try {
            inspect(name, Utils.splitOptions(options));
            String[] left = Utils.splitOptions(options);
            if (scheme instanceof OptionHandler handler) {
                handler.setOptions(left);
                Utils.checkForRemainingOptions(left);
                inspect(name, handler.getOptions());
            } else if (left.length > 0) {
                throw new IllegalArgumentException("it has no options");
            }
        } catch (Exception refusal) {
            throw new IllegalArgumentException(
                    Schemes.shortName(name) + " does not take the options '" + options + "': " + firstLine(refusal),
                    refusal);
        }
    }

    /** Whether options have a flag for the scheme itself, before those for the scheme inside, which follow {@code --}. */
    public static boolean has(String options, String flag) {
        try {
            return Arrays.stream(Utils.splitOptions(options))
                    .takeWhile(word -> !word.equals("--"))
                    .anyMatch(flag::equals);
        } catch (Exception malformed) {
            return false;
        }
    }

    private static String firstLine(Exception refusal) {
        return Optional.ofNullable(refusal.getMessage())
                .flatMap(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .orElseGet(refusal::toString);
    }

    private static void inspect(String owner, String[] words) throws Exception {
        String scheme = owner;
        for (String word : words) {
            Optional<String> named = named(word);
            if (named.isPresent()) {
                scheme = named.get();
            } else if (word.strip().contains(" ")) {
                inspect(scheme, Utils.splitOptions(word));
            } else {
                requireHarmless(scheme, word);
            }
        }
    }

    private static void requireHarmless(String scheme, String word) {
        if (CLASS_OR_FILE.matcher(word).matches() || FROM_FILES.contains(word)) {
            throw new IllegalArgumentException("'" + word + "' is no scheme that can be used here");
        }
        boolean forbidden = Stream.of("", scheme)
                .anyMatch(owner -> FORBIDDEN.getOrDefault(owner, List.of()).contains(word));
        if (forbidden) {
            throw new IllegalArgumentException(
                    "its option " + word + " reads or shows what is not part of the recipe, and cannot be used here");
        }
    }

    private static Optional<String> named(String word) {
        return Stream.of(
                        Classifiers.ALL.find(word),
                        AttributeSelectors.EVALUATORS.find(word),
                        AttributeSelectors.SEARCHES.find(word),
                        Optional.ofNullable(HELPING.get(word)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Map<String, String> helping() {
        Map<String, String> names = new LinkedHashMap<>();
        add(names, "weka.classifiers.functions.supportVector", "NormalizedPolyKernel PolyKernel Puk RBFKernel");
        add(names, "weka.core", "ChebyshevDistance EuclideanDistance ManhattanDistance MinkowskiDistance");
        add(names, "weka.core.neighboursearch", "BallTree CoverTree KDTree LinearNNSearch");
        add(names, "weka.core.neighboursearch.kdtrees", "MedianOfWidestDimension MidPointOfWidestDimension");
        add(names, "weka.core.neighboursearch.kdtrees", "KMeansInpiredMethod SlidingMidPointOfWidestSide");
        add(names, "weka.core.neighboursearch.balltrees", "TopDownConstructor MedianDistanceFromArbitraryPoint");
        add(names, "weka.core.neighboursearch.balltrees", "PointsClosestToFurthestChildren");
        add(names, "weka.classifiers.bayes.net.estimate", "BMAEstimator MultiNomialBMAEstimator SimpleEstimator");
        add(names, "weka.classifiers.bayes.net.search.local", "K2 HillClimber LAGDHillClimber TAN TabuSearch");
        add(names, "weka.classifiers.bayes.net.search.fixed", "NaiveBayes");
        add(names, "weka.filters", "AllFilter MultiFilter");
        add(names, "weka.filters.supervised.attribute", "AttributeSelection Discretize");
        add(names, "weka.filters.supervised.instance", "ClassBalancer Resample");
        add(names, "weka.filters.unsupervised.attribute", "Center Normalize RandomProjection ReplaceMissingValues");
        add(names, "weka.filters.unsupervised.attribute", "PrincipalComponents Remove RemoveUseless Standardize");
        add(names, "weka.estimators", "KernelEstimator NormalEstimator");
        return Map.copyOf(names);
    }

    private static void add(Map<String, String> names, String folder, String shortNames) {
        Arrays.stream(shortNames.split(" ")).map(word -> folder + "." + word).forEach(name -> names.put(name, name));
    }
}

package org.fivesigma.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Located;

/** One analysis, as its recipe declares it. */
public record Recipe(
        @Doc("title of the analysis, shown on the report") @Default("untitled")
        String recipe,

        @Doc("seed for what the recipe itself draws at random; a stand-in has its own seed") @Default("0")
        long seed,

        @Doc("event files, their samples, weights and missing values")
        Located<DataBlock> data,

        @Doc("named lists of columns; a list may name other lists") @Default("{}")
        Map<String, FeatureList> features,

        @Doc("new columns computed from others, by expression") @Default("{}")
        Map<String, Located<RawTree>> derive,

        @Doc("windows of columns, or of what histograms show, in which observed events are hidden: mass: [120, 130]")
        @Default("{}")
        Map<String, Located<BlindWindows>> blind,

        @Doc("named cut sets: ranges by column, expressions, all and any") @Default("{}")
        Map<String, CutSet> cuts,

        @Doc("named histograms of a column") @Default("{}") Map<String, Located<HistogramBlock>> histograms,
        @Doc("chi2 fits of shapes to a histogram") Optional<Located<FitsBlock>> fits,

        @Doc("named tests of one fit hypothesis against another") @Default("{}")
        Map<String, Located<SignificanceBlock>> significance,

        @Doc("named training sets: events of known class, divided into parts") @Default("{}")
        Map<String, Located<TrainingBlock>> training,

        @Doc("named models that learn to tell signal from background, and searches for the best") @Default("{}")
        Map<String, Located<ModelBlock>> models,

        @Doc("steps of plugins that no other block covers") @Default("{}")
        Map<String, Located<StepBlock>> steps,

        @Doc("what the report shows") @Default("{}") ReportBlock report,

        @Doc("published figures to reproduce: name: value ± tolerance") @Default("{}")
        Map<String, Located<Expectation>> expect,

        @Doc("deliberate deviations from good practice that the published analysis made") @Default("[]")
        List<Located<Quirk>> quirks,

        @Doc("how figures look; never changes a result") @Default("{}")
        StyleBlock style) {

    /** The columns of a feature list, other lists opened up, in order and each once. */
    public List<Located<String>> columnsOf(String list) {
        return FeatureList.columns(list, features);
    }

    /** The columns that names of feature lists and columns stand for, in order and each once. */
    public List<Located<String>> columnsOf(Names names) {
        Map<String, Located<String>> columns = new LinkedHashMap<>();
        for (Located<String> name : names.names()) {
            boolean list = features.containsKey(name.value());
            for (Located<String> column : list ? columnsOf(name.value()) : List.of(name)) {
                columns.putIfAbsent(column.value(), column);
            }
        }
        return List.copyOf(columns.values());
    }
}

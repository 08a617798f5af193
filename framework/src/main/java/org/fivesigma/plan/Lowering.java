package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.Stamp;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.recipe.Expectation;
import org.fivesigma.recipe.Names;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.RecipeLoader;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.shape.Located;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Turns a recipe's nouns into a plan, block by block, and asks every plan check of it. */
public final class Lowering {
    private final Catalog catalog;

    /** A lowering to the steps of this catalog. */
    public Lowering(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The plan of a recipe; nothing is run.
     *
     * @param standIn the description of simulated samples, when they are to be used
     * @param problems takes everything that is wrong
     */
    public Plan lower(Recipe recipe, Optional<StandIn> standIn, Surroundings surroundings, Problems problems) {
        return lower(recipe, standIn, surroundings, false, problems);
    }

    /**
     * The plan of a recipe; nothing is run.
     *
     * @param standIn the description of simulated samples, when they are to be used
     * @param unblind whether to show the observed events that the recipe hides
     * @param problems takes everything that is wrong
     */
    public Plan lower(
            Recipe recipe, Optional<StandIn> standIn, Surroundings surroundings, boolean unblind, Problems problems) {
        Blinding blinding = Blinding.of(recipe, unblind);
        PlanBuilder builder = new PlanBuilder(catalog, problems);
        if (!new RecipeNames(problems).sound(recipe)) {
            return plan(recipe, standIn, blinding, builder);
        }
        InputFiles files = new InputFiles(surroundings, problems);
        Map<String, SampleView> samples = new SampleLowering(recipe, builder, files, standIn, blinding).lower();
        Events events = new Events(roles(recipe), samples, new CutSets(recipe.cuts(), problems), builder);
        HistogramLowering histograms = new HistogramLowering(recipe, events, builder, new BlindBins(blinding));
        FitLowering fits = new FitLowering(recipe, events, histograms, builder);
        FigureLowering figures =
                new FigureLowering(recipe, events, histograms, fits, builder, notes(standIn), blinding);
        new CutFlowLowering(recipe, events, builder).lower();
        histograms.lower();
        fits.lower();
        new SignificanceLowering(recipe, fits, builder).lower();
        figures.lower();
        Quirks quirks = new Quirks(recipe, problems);
        List<Model> models = new Models(recipe, catalog, problems).all();
        List<String> warnings = new ArrayList<>(new TrainingLowering(recipe, events, builder, quirks).lower(models));
        List<ModelFigureLowering.Trained> trained = new ModelLowering(recipe, builder, quirks).lower(models);
        new ModelComparisonLowering(recipe, builder, figures).lower(trained);
        new ModelFigureLowering(recipe, builder, figures).lower(trained);
        warnings.addAll(quirks.warnings());
        warnings.addAll(hidesNothing(recipe, blinding));
        Stamp stamp = new Stamp(standIn.map(StandIn::standIn).orElse(""), blinding.sentence());
        new StepLowering(recipe, events, figures, builder, stamp).lower();
        Plan plan = plan(recipe, standIn, blinding, builder);
        return problems.isEmpty() ? checked(plan, recipe, blinding, warnings, problems) : plan;
    }

    private Plan checked(Plan plan, Recipe recipe, Blinding blinding, List<String> warnings, Problems problems) {
        Schemas schemas = new Schemas();
        TableColumns tables = TableColumns.of(plan, schemas, problems);
        checks(recipe, blinding, tables).forEach(check -> check.check(plan, problems));
        List<String> all = new ArrayList<>(warnings);
        all.addAll(schemas.warnings());
        return problems.isEmpty() ? plan.with(Narrowing.of(plan), all) : plan;
    }

    /** A sound recipe written out, with all that its models inherit and the defaults of what learns. */
    public Tree resolved(RecipeLoader.Loaded loaded) {
        return new ResolvedRecipe(loaded.recipe(), (Tree.Mapping) loaded.tree(), catalog).tree();
    }

    /** Whether a recipe's samples must be simulated: it names no files, or a stand-in and a file that is not there. */
    public static boolean needsStandIn(Recipe recipe, Surroundings surroundings) {
        if (recipe.data().value().standIn().isEmpty()) {
            return false;
        }
        InputFiles files = new InputFiles(surroundings, new Problems());
        return recipe.data().value().samples().entrySet().stream().anyMatch(sample -> {
            boolean own = !sample.getValue().value().files().names().isEmpty();
            Names names = own
                    ? sample.getValue().value().files()
                    : recipe.data().value().files();
            return names.names().isEmpty() || !files.allThere(names, sample.getKey());
        });
    }

    private static Map<String, SampleRole> roles(Recipe recipe) {
        Map<String, SampleRole> roles = new LinkedHashMap<>();
        recipe.data()
                .value()
                .samples()
                .forEach((name, sample) -> roles.put(name, sample.value().as()));
        return roles;
    }

    private static List<String> hidesNothing(Recipe recipe, Blinding blinding) {
        return blinding.isPresent()
                ? List.of()
                : recipe.blind().values().stream()
                        .limit(1)
                        .map(first -> first.place() + ": `blind` hides nothing, because no sample is observed")
                        .toList();
    }

    private static List<PlanCheck> checks(Recipe recipe, Blinding blinding, TableColumns tables) {
        Set<String> observed = new LinkedHashSet<>();
        roles(recipe).forEach((sample, role) -> {
            if (role == SampleRole.OBSERVED) {
                observed.add(SampleLowering.DATA + sample);
            }
        });
        TruthStaysOut truth = new TruthStaysOut(tables, observed);
        FeaturesServe serve = new FeaturesServe(tables, recipe);
        return List.of(
                new ObservedStaysBlind(blinding),
                truth,
                new BlindNames(tables, recipe, truth.told()),
                serve,
                new ColumnsExist(tables, features(recipe), truth.told()),
                new ColumnsServe(tables, serve.told()),
                new NumbersExist());
    }

    private static List<ColumnsExist.Named> features(Recipe recipe) {
        return recipe.features().keySet().stream()
                .flatMap(list -> recipe.columnsOf(list).stream())
                .map(column -> new ColumnsExist.Named(column.place(), column.value()))
                .distinct()
                .toList();
    }

    private static List<String> notes(Optional<StandIn> standIn) {
        return standIn.isPresent() ? List.of("Simulated stand-in") : List.of();
    }

    private static Plan plan(Recipe recipe, Optional<StandIn> standIn, Blinding blinding, PlanBuilder builder) {
        Map<String, Located<Expectation>> judged = new LinkedHashMap<>(recipe.expect());
        Map<String, Located<Expectation>> quoted = new LinkedHashMap<>();
        if (standIn.isPresent()) {
            quoted.putAll(recipe.expect());
            judged = new LinkedHashMap<>(standIn.get().expect());
        }
        return new Plan(
                builder.nodes(),
                builder.exhibits(),
                builder.models(),
                judged,
                quoted,
                standIn.map(StandIn::standIn).orElse(""),
                blinding,
                List.of());
    }
}

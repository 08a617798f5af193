package org.fivesigma.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.recipe.DataBlock;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SampleBlock;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.shape.Located;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Lowers {@code data} and {@code derive}: for each sample, reading or simulating, cleaning, describing, deriving. */
final class SampleLowering {
    /** How the names of steps begin that give unweighted samples their weight. */
    static final String UNIT_WEIGHTS = "weights.";

    /** How the names of steps begin that keep the events of a sample in files of several. */
    static final String WHERE = "where.";

    /** How the names of steps begin that read or simulate a sample. */
    static final String DATA = "data.";

    /** How the names of steps begin that hide blinded events of an observed sample. */
    static final String BLIND = "blind.";

    private final Recipe recipe;
    private final PlanBuilder plan;
    private final Blinding blinding;
    private final ReadLowering reading;
    private final Optional<StandInLowering> standIn;
    private final ColumnLowering columns;

    SampleLowering(Recipe recipe, PlanBuilder plan, InputFiles files, Optional<StandIn> standIn, Blinding blinding) {
        this.recipe = recipe;
        this.plan = plan;
        this.blinding = blinding;
        this.reading = new ReadLowering(recipe.data(), plan, files);
        this.standIn = standIn.map(description -> new StandInLowering(description, plan));
        this.columns = new ColumnLowering(recipe);
    }

    /** The samples that could be planned; problems are reported for the others. */
    Map<String, SampleView> lower() {
        DataBlock data = recipe.data().value();
        reading.checkReaders();
        if (standIn.isEmpty()) {
            reading.checkFiles();
        }
        Map<String, SampleView> views = new LinkedHashMap<>();
        data.samples().forEach((name, block) -> sample(name, block, data).ifPresent(view -> views.put(name, view)));
        checkTitles(data, views);
        return views;
    }

    private Optional<SampleView> sample(String name, Located<SampleBlock> block, DataBlock data) {
        return source(name, block)
                .flatMap(events -> kept(name, block, events))
                .flatMap(events -> unitWeights(name, block, events, data))
                .flatMap(events -> clean(name, block, events))
                .flatMap(events -> maybe("describe", name, block, columns.described(), events))
                .flatMap(events -> maybe("derive", name, block, columns.derived(block.place()), events))
                .flatMap(events -> blinded(name, block, events))
                .map(events -> new SampleView(
                        name,
                        block.value().title().isEmpty() ? name : block.value().title(),
                        block.value().as(),
                        events));
    }

    /** Figures tell samples apart by their titles. */
    private void checkTitles(DataBlock data, Map<String, SampleView> views) {
        Map<String, String> nameByTitle = new LinkedHashMap<>();
        for (SampleView view : views.values()) {
            String other = nameByTitle.putIfAbsent(view.title(), view.name());
            if (other != null) {
                plan.problems()
                        .add(Problem.of(
                                        ErrorCode.E0207,
                                        data.samples().get(view.name()).place(),
                                        "samples `" + other + "` and `" + view.name() + "` have the same title `"
                                                + view.title() + "`")
                                .withHelp("give one of them another `title:`"));
            }
        }
    }

    private Optional<Origin.Output> source(String name, Located<SampleBlock> block) {
        return standIn.isPresent() ? standIn.get().simulate(name, block) : reading.read(name, block);
    }

    private Optional<Origin.Output> kept(String name, Located<SampleBlock> block, Origin.Output events) {
        Optional<Located<String>> where = block.value().where();
        if (where.isEmpty() || standIn.isPresent()) {
            return Optional.of(events);
        }
        Place place = where.get().place();
        Tree requirement = Parameters.at(place).text("where", where.get()).tree();
        Tree params = Parameters.at(place)
                .set("all", Tree.sequence(place, List.of(requirement)))
                .tree();
        return through(WHERE + name, "select", params, place, events);
    }

    /** Observed events often lack the weight column of the simulated ones; each of them counts 1. */
    private Optional<Origin.Output> unitWeights(
            String name, Located<SampleBlock> block, Origin.Output events, DataBlock data) {
        if (block.value().weighted() || data.weight().isEmpty()) {
            return Optional.of(events);
        }
        Located<String> weight = data.weight().get();
        Tree.Mapping one = Tree.mapping(weight.place())
                .with(new Tree.Entry(weight.value(), block.place(), Tree.quoted(weight.place(), "1")));
        Tree params = Parameters.at(block.place()).set("columns", one).tree();
        return through(UNIT_WEIGHTS + name, "derive", params, block.place(), events);
    }

    private Optional<Origin.Output> clean(String name, Located<SampleBlock> block, Origin.Output events) {
        Optional<Origin.Output> cleaned = maybe("clean", name, block, columns.missing(), events);
        cleaned.filter(output -> !output.equals(events))
                .ifPresent(output -> plan.show(new Exhibit(
                        Exhibit.Kind.ACCOUNTING,
                        name + " without missing values",
                        name + " without missing values",
                        new Origin.Output(output.node(), "accounting"),
                        block.place())));
        return cleaned;
    }

    /** Without the events that the recipe hides: from here on nothing can show them. */
    private Optional<Origin.Output> blinded(String name, Located<SampleBlock> block, Origin.Output events) {
        if (!blinding.hides() || block.value().as() != SampleRole.OBSERVED) {
            return Optional.of(events);
        }
        return maybe("blind", name, block, Optional.of(columns.hidden()), events);
    }

    /** The events after a step, or as they are where there is nothing for it to do. */
    private Optional<Origin.Output> maybe(
            String step, String name, Located<SampleBlock> block, Optional<Tree> params, Origin.Output events) {
        return params.isEmpty()
                ? Optional.of(events)
                : through(step + "." + name, step, params.get(), block.place(), events);
    }

    private Optional<Origin.Output> through(String node, String step, Tree params, Place place, Origin.Output events) {
        PlanBuilder.Draft draft = new PlanBuilder.Draft(node, step, params, place);
        return plan.add(draft, Map.of("events", new Source.One(events)), List.of())
                .map(added -> added.output("events"));
    }
}

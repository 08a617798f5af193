package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.DataBlock;
import org.fivesigma.recipe.MissingValues;
import org.fivesigma.recipe.Names;
import org.fivesigma.recipe.RawTree;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.SampleBlock;
import org.fivesigma.recipe.StandIn;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.Words;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Suggestion;
import org.fivesigma.text.Tree;

/** Lowers {@code data} and {@code derive}: for each sample, reading or simulating, cleaning, deriving. */
final class SampleLowering {
    /** How the names of steps begin that give unweighted samples their weight. */
    static final String UNIT_WEIGHTS = "weights.";

    /** What a stand-in gives each sample itself. */
    private static final List<String> GIVEN = List.of("seed", "name");

    private final Recipe recipe;
    private final PlanBuilder plan;
    private final InputFiles files;
    private final Optional<StandIn> standIn;

    SampleLowering(Recipe recipe, PlanBuilder plan, InputFiles files, Optional<StandIn> standIn) {
        this.recipe = recipe;
        this.plan = plan;
        this.files = files;
        this.standIn = standIn;
    }

    /** The samples that could be planned; problems are reported for the others. */
    Map<String, SampleView> lower() {
        DataBlock data = recipe.data().value();
        checkReaders(data);
        checkFiles(data);
        Map<String, SampleView> views = new LinkedHashMap<>();
        data.samples().forEach((name, block) -> sample(name, block, data).ifPresent(view -> views.put(name, view)));
        checkTitles(data, views);
        return views;
    }

    private void checkReaders(DataBlock data) {
        List<String> readers = plan.catalog().readers();
        List<String> known = new ArrayList<>(RecordShape.of(DataBlock.class).keys());
        known.addAll(readers);
        data.readers().forEach((name, options) -> {
            if (!readers.contains(name)) {
                Tree.Entry entry =
                        new Tree.Entry(name, options.place(), options.value().tree());
                new Binder(plan.problems()).unknownKey(entry, known);
            }
        });
    }

    /** Samples without files share one cause; a misspelt {@code files} is reported as an unknown key. */
    private void checkFiles(DataBlock data) {
        boolean misspelt = data.readers().keySet().stream()
                .anyMatch(key -> Suggestion.nearest(key, List.of("files")).isPresent());
        if (standIn.isPresent() || misspelt || !data.files().names().isEmpty()) {
            return;
        }
        List<String> without = data.samples().entrySet().stream()
                .filter(sample -> sample.getValue().value().files().names().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!without.isEmpty()) {
            plan.problems()
                    .add(Problem.of(
                                    ErrorCode.E0203,
                                    recipe.data().place(),
                                    "`data` names no files for " + String.join(", ", without))
                            .withHelp("add `files:` to `data` or to each sample, or name a `stand-in:`"));
        }
    }

    private Optional<SampleView> sample(String name, Located<SampleBlock> block, DataBlock data) {
        return source(name, block, data)
                .flatMap(events -> kept(name, block, events))
                .flatMap(events -> unitWeights(name, block, events, data))
                .flatMap(events -> clean(name, block, events, data))
                .flatMap(events -> derive(name, block, events))
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

    private Optional<Origin.Output> source(String name, Located<SampleBlock> block, DataBlock data) {
        return standIn.isPresent() ? simulate(name, block, standIn.get()) : read(name, block, data);
    }

    private Optional<Origin.Output> simulate(String name, Located<SampleBlock> block, StandIn description) {
        Optional<RawTree> sample = Optional.ofNullable(description.samples().get(name));
        if (sample.isEmpty()) {
            plan.problems()
                    .add(Problem.of(ErrorCode.E0205, block.place(), "the stand-in describes no sample `" + name + "`")
                            .withNote("it describes: "
                                    + String.join(", ", description.samples().keySet()))
                            .withHelp("use one of these names, or describe the sample in the stand-in"));
            return Optional.empty();
        }
        Tree tree = sample.get().tree();
        if (tree instanceof Tree.Mapping mapping) {
            Place place = tree.place();
            checkOwn(mapping);
            tree = mapping.with(new Tree.Entry("seed", place, Tree.scalar(place, Long.toString(description.seed()))))
                    .with(new Tree.Entry("name", place, Tree.quoted(place, name)));
        }
        PlanBuilder.Draft draft = new PlanBuilder.Draft("data." + name, "simulate", tree, block.place());
        return plan.add(draft, Map.of(), List.of()).map(node -> node.output("events"));
    }

    /** The seed and the names of the samples are given for the whole stand-in, not by each sample. */
    private void checkOwn(Tree.Mapping sample) {
        List<String> known = plan.catalog()
                .step("simulate")
                .map(step -> new ArrayList<>(step.params().keys()))
                .orElseGet(ArrayList::new);
        known.removeAll(GIVEN);
        GIVEN.forEach(
                key -> sample.entry(key).ifPresent(entry -> new Binder(plan.problems()).unknownKey(entry, known)));
    }

    private Optional<Origin.Output> read(String name, Located<SampleBlock> block, DataBlock data) {
        Names names = block.value().files().names().isEmpty()
                ? data.files()
                : block.value().files();
        if (names.names().isEmpty()) {
            return Optional.empty();
        }
        List<Origin> events = files.find(names, name);
        // a sample without weights, such as observed events, has no side file of weights either
        Names sideFiles = block.value().weighted() ? data.weights() : new Names(List.of());
        List<Origin> weights = files.find(sideFiles, name);
        if (events.size() < names.names().size()
                || weights.size() < sideFiles.names().size()) {
            return Optional.empty();
        }
        Optional<StepEntry> reader = reader(names.names().get(0), data);
        Map<String, Source> inputs = new LinkedHashMap<>();
        inputs.put("files", new Source.Many(events));
        inputs.put("weights", new Source.Many(weights));
        return reader.flatMap(entry -> plan.add(readDraft(name, entry, data), inputs, List.of()))
                .map(node -> {
                    plan.show(new Exhibit(
                            Exhibit.Kind.ACCOUNTING,
                            name,
                            name,
                            node.output("accounting"),
                            data.files().place(block.place())));
                    return node.output("events");
                });
    }

    private PlanBuilder.Draft readDraft(String name, StepEntry reader, DataBlock data) {
        Place place = recipe.data().place();
        Tree options = Optional.ofNullable(data.readers().get(reader.name()))
                .map(given -> given.value().tree())
                .orElse(Tree.mapping(place));
        return new PlanBuilder.Draft("data." + name, reader.name(), options, place);
    }

    private Optional<StepEntry> reader(Located<String> file, DataBlock data) {
        for (String name : data.readers().keySet()) {
            if (plan.catalog().readers().contains(name)) {
                return plan.catalog().step(name);
            }
        }
        Optional<StepEntry> reader = plan.catalog().readerFor(file.value());
        if (reader.isEmpty()) {
            plan.problems()
                    .add(Problem.of(ErrorCode.E0304, file.place(), "no installed reader takes `" + file.value() + "`")
                            .withHelp("say which one does, for example `csv: {}` under `data`; there are: "
                                    + String.join(", ", plan.catalog().readers())));
        }
        return reader;
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
        return through("where." + name, "select", params, place, events);
    }

    private Optional<Origin.Output> clean(
            String name, Located<SampleBlock> block, Origin.Output events, DataBlock data) {
        MissingValues missing = data.missing();
        if (!missing.acts()) {
            return Optional.of(events);
        }
        Place place = recipe.data().place();
        Parameters params = Parameters.at(place)
                .plain("missing", Words.kebab(missing.events().name()));
        missing.below().ifPresent(below -> params.plain("missing-below", below));
        params.text("weight", data.weight());
        params.set("sentinels", numbers(place, missing.values()));
        Tree.Mapping byColumn = Tree.mapping(place);
        for (Map.Entry<String, List<Double>> entry : missing.of().entrySet()) {
            byColumn = byColumn.with(new Tree.Entry(entry.getKey(), place, numbers(place, entry.getValue())));
        }
        params.set("sentinels-of", byColumn);
        Optional<Origin.Output> cleaned = through("clean." + name, "clean", params.tree(), block.place(), events);
        cleaned.ifPresent(output -> plan.show(new Exhibit(
                Exhibit.Kind.ACCOUNTING,
                name + " without missing values",
                name + " without missing values",
                new Origin.Output(output.node(), "accounting"),
                block.place())));
        return cleaned;
    }

    private static Tree numbers(Place place, List<Double> numbers) {
        return Tree.sequence(
                place,
                numbers.stream()
                        .map(number -> Tree.scalar(place, number.toString()))
                        .toList());
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

    private Optional<Origin.Output> derive(String name, Located<SampleBlock> block, Origin.Output events) {
        if (recipe.derive().isEmpty()) {
            return Optional.of(events);
        }
        Tree.Mapping columns = Tree.mapping(block.place());
        for (Map.Entry<String, Located<RawTree>> column : recipe.derive().entrySet()) {
            Tree expression = column.getValue().value().tree();
            columns = columns.with(
                    new Tree.Entry(column.getKey(), column.getValue().place(), expression));
        }
        Tree params = Parameters.at(block.place()).set("columns", columns).tree();
        return through("derive." + name, "derive", params, block.place(), events);
    }

    private Optional<Origin.Output> through(String node, String step, Tree params, Place place, Origin.Output events) {
        PlanBuilder.Draft draft = new PlanBuilder.Draft(node, step, params, place);
        return plan.add(draft, Map.of("events", new Source.One(events)), List.of())
                .map(added -> added.output("events"));
    }
}

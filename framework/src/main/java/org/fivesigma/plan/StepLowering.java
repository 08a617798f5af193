package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.api.data.Drawing;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.api.data.Figure;
import org.fivesigma.api.data.Stamp;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.Names;
import org.fivesigma.recipe.RawTree;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.StepBlock;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Lowers {@code steps}: plugin steps that the recipe wires itself, from views, from what models learn and from each other. */
final class StepLowering {
    /** How the names of these nodes begin. */
    private static final String BLOCK = "steps.";

    /** How the names of nodes begin that steps may take things from beside their own. */
    private static final List<String> OF_OTHERS = List.of(
            TrainingLowering.BLOCK,
            ModelLowering.INPUTS,
            ModelLowering.BLOCK,
            ModelLowering.SCORES,
            FigureLowering.BLOCK);

    private final Recipe recipe;
    private final Events events;
    private final FigureLowering figures;
    private final PlanBuilder plan;
    private final Stamp stamp;
    private final Set<String> inCircles = new HashSet<>();

    StepLowering(Recipe recipe, Events events, FigureLowering figures, PlanBuilder plan, Stamp stamp) {
        this.recipe = recipe;
        this.events = events;
        this.figures = figures;
        this.plan = plan;
        this.stamp = stamp;
    }

    void lower() {
        recipe.steps().keySet().forEach(name -> step(name, new ArrayList<>()));
    }

    private Optional<Node> step(String name, List<String> chain) {
        String node = BLOCK + name;
        if (plan.node(node).isPresent()) {
            return plan.node(node);
        }
        StepBlock block = recipe.steps().get(name).value();
        PlanBuilder.Draft written = draft(node, recipe.steps().get(name));
        Optional<StepEntry> entry = plan.step(written);
        if (entry.isEmpty() || isReader(entry.get(), written)) {
            return Optional.empty();
        }
        chain.add(name);
        Map<String, Source> inputs = new LinkedHashMap<>();
        block.from()
                .forEach((port, names) ->
                        source(entry.get(), port, names, chain).ifPresent(source -> inputs.put(port, source)));
        chain.remove(name);
        if (inputs.size() < block.from().size()) {
            return Optional.empty();
        }
        PlanBuilder.Draft draft = stamped(written, entry.get(), inputs);
        Optional<Node> added = plan.add(draft, inputs, numbers(node, entry.get()));
        added.ifPresent(this::showFigures);
        added.ifPresent(this::showDrawings);
        added.ifPresent(this::showExports);
        return added;
    }

    private static PlanBuilder.Draft draft(String node, Located<StepBlock> block) {
        StepBlock step = block.value();
        Tree params = step.with().map(RawTree::tree).orElse(Tree.mapping(block.place()));
        Map<String, Place> ports = new LinkedHashMap<>();
        step.from().forEach((port, names) -> ports.put(port, names.place()));
        return new PlanBuilder.Draft(
                node, step.use().value(), params, step.use().place(), ports);
    }

    /** What may leave the run for elsewhere says itself that it is simulated or blinded, whatever the recipe writes. */
    private PlanBuilder.Draft stamped(PlanBuilder.Draft draft, StepEntry entry, Map<String, Source> inputs) {
        if (!(draft.params() instanceof Tree.Mapping params)) {
            return draft;
        }
        Stamp own = events.meetObserved(inputs.values()) ? stamp : new Stamp(stamp.title());
        Tree.Mapping stamped = params;
        for (RecordShape.Member member : entry.params().members()) {
            if (member.shape() instanceof ValueShape.Parsed parsed && parsed.type() == Stamp.class) {
                stamped = stamped.with(
                        new Tree.Entry(member.key(), draft.place(), Tree.quoted(draft.place(), own.toString())));
            }
        }
        return new PlanBuilder.Draft(draft.name(), draft.step(), stamped, draft.place(), draft.ports());
    }

    private boolean isReader(StepEntry entry, PlanBuilder.Draft draft) {
        if (entry.reader().isEmpty()) {
            return false;
        }
        plan.problems()
                .add(Problem.of(
                                ErrorCode.E0303,
                                draft.place(),
                                "`" + entry.name() + "` reads files, which only `data` can give it")
                        .withHelp("name the files under `data`, and its options there: " + entry.name() + ": {...}"));
        return true;
    }

    private static List<PublishedNumbers> numbers(String node, StepEntry entry) {
        return entry.outputs().stream()
                .filter(port -> port.type() == org.fivesigma.api.data.Measures.class)
                .map(port -> PublishedNumbers.below(port.name(), node))
                .toList();
    }

    /** A step's figures are each drawn; one that gives a list of them must leave drawing to a step that takes lists. */
    private void showFigures(Node node) {
        byName(node, node.name(), Figure.class).forEach((name, port) -> figures.draw(node, name, name, port));
    }

    /** What a step draws itself is shown as it is. */
    private void showDrawings(Node node) {
        byName(node, ownName(node), Drawing.class)
                .forEach((name, port) ->
                        plan.show(new Exhibit(Exhibit.Kind.FIGURE, name, name, node.output(port), node.place())));
    }

    private void showExports(Node node) {
        String own = ownName(node);
        byName(node, own, ExportedFile.class)
                .forEach((name, port) ->
                        plan.show(new Exhibit(Exhibit.Kind.EXPORT, name, name, node.output(port), node.place())));
    }

    private static String ownName(Node node) {
        return node.name().substring(BLOCK.length());
    }

    /** The output ports that give one thing of a type, named after their node, and after themselves where there are more. */
    private static Map<String, String> byName(Node node, String own, Class<?> type) {
        List<String> ports = node.step().outputs().stream()
                .filter(port -> port.type() == type && port.arity() == PortShape.Arity.ONE)
                .map(PortShape::name)
                .toList();
        Map<String, String> byName = new LinkedHashMap<>();
        ports.forEach(port -> byName.put(ports.size() == 1 ? own : own + "." + port, port));
        return byName;
    }

    private Optional<Source> source(StepEntry entry, String port, Located<Names> names, List<String> chain) {
        if (names.value().names().isEmpty()) {
            plan.problems()
                    .add(Problem.of(ErrorCode.E0203, names.place(), "nothing is given for the input `" + port + "`")
                            .withHelp("name events or the output of a step, or leave `" + port + "` out"));
            return Optional.empty();
        }
        PortShape.Arity arity = entry.input(port).map(PortShape::arity).orElse(PortShape.Arity.MANY);
        FedPort fed = new FedPort(arity == PortShape.Arity.NAMED, plan.problems());
        names.value().names().forEach(name -> fed.take(name, origins(name, chain)));
        if (fed.isEmpty()) {
            return Optional.empty();
        }
        return switch (arity) {
            case NAMED -> Optional.of(new Source.Named(fed.byName()));
            case MANY -> Optional.of(new Source.Many(fed.inOrder()));
            case ONE, MAYBE -> single(port, names.value(), fed);
        };
    }

    private Optional<Source> single(String port, Names names, FedPort fed) {
        List<Origin> origins = fed.inOrder();
        if (origins.size() == 1) {
            return Optional.of(new Source.One(origins.get(0)));
        }
        plan.problems()
                .add(Problem.of(
                                ErrorCode.E0303,
                                names.names().get(0).place(),
                                "the input `" + port + "` takes one, but " + origins.size() + " are given: "
                                        + fed.words())
                        .withHelp("name one sample or one step"));
        return Optional.empty();
    }

    private Map<String, Origin> origins(Located<String> name, List<String> chain) {
        Optional<Located<String>> upstream = upstream(name);
        if (upstream.isEmpty() && OF_OTHERS.stream().anyMatch(name.value()::startsWith)) {
            return ofOthers(name);
        }
        if (upstream.isEmpty()) {
            View view = View.parse(name);
            boolean known = view.cut().isEmpty() || events.knownCut(view.cut().get());
            return known
                    ? events.afterEach(events.of(view.subject()), view.cut().map(Located::value))
                    : Map.of();
        }
        String port = port(upstream.get().value(), name);
        if (chain.contains(upstream.get().value())) {
            circle(name, upstream.get().value(), chain);
            return Map.of();
        }
        return step(upstream.get().value(), chain)
                .filter(node -> hasOutput(node, port, name))
                .map(node -> Map.<String, Origin>of(name.value(), node.output(port)))
                .orElse(Map.of());
    }

    private void circle(Located<String> name, String upstream, List<String> chain) {
        if (inCircles.contains(upstream)) {
            return;
        }
        inCircles.addAll(chain);
        plan.problems()
                .add(Problem.of(
                                ErrorCode.E0302,
                                name.place(),
                                "steps feed each other in a circle: " + String.join(" from ", chain) + " from "
                                        + upstream)
                        .withHelp("let one of them take events instead"));
    }

    private boolean hasOutput(Node node, String port, Located<String> name) {
        List<String> ports = node.step().outputs().stream().map(PortShape::name).toList();
        if (ports.contains(port)) {
            return true;
        }
        plan.problems()
                .add(Problem.of(
                                ErrorCode.E0205,
                                name.place(),
                                "the step `" + node.step().name() + "` has no output `" + port + "`")
                        .withNote("its outputs are: " + String.join(", ", ports))
                        .withHelp(Suggestion.nearest(port, ports)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("use one of these")));
        return false;
    }

    private static String port(String node, Located<String> name) {
        return name.value().substring(node.length() + 1);
    }

    /** What a training set, model or figure of the report gives, for example {@code models.bdt.classifier}. */
    private Map<String, Origin> ofOthers(Located<String> name) {
        List<String> known = plan.nodes().keySet().stream()
                .filter(node -> OF_OTHERS.stream().anyMatch(node::startsWith))
                .toList();
        String node = name.value().substring(0, name.value().lastIndexOf('.'));
        if (!References.known(
                new Located<>(node, name.place()), known, "training set, model or figure", plan.problems())) {
            return Map.of();
        }
        String port = port(node, name);
        return plan.node(node)
                .filter(found -> hasOutput(found, port, name))
                .map(found -> Map.<String, Origin>of(shortName(node), found.output(port)))
                .orElse(Map.of());
    }

    /** Ports that tell things apart by name know a model by its own. */
    private static String shortName(String node) {
        return node.substring(node.indexOf('.') + 1);
    }

    private Optional<Located<String>> upstream(Located<String> name) {
        int dot = name.value().lastIndexOf('.');
        if (dot < 0 || !recipe.steps().containsKey(name.value().substring(0, dot))) {
            return Optional.empty();
        }
        return Optional.of(new Located<>(name.value().substring(0, dot), name.place()));
    }
}

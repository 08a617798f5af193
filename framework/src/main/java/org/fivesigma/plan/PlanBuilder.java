package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.PortShape;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Words;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Collects the nodes of a plan: binds their parameters, asks the steps' own checks, and fits ports together. */
final class PlanBuilder {
    private final Catalog catalog;
    private final Problems problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private final List<ModelView> models = new ArrayList<>();

    PlanBuilder(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /**
     * What a node is to be, before its step has been found and its parameters are bound.
     *
     * @param ports where the recipe says what an input port takes
     */
    record Draft(String name, String step, Tree params, Place place, Map<String, Place> ports) {
        Draft(String name, String step, Tree params, Place place) {
            this(name, step, params, place, Map.of());
        }

        Place port(String port) {
            return ports.getOrDefault(port, place);
        }
    }

    Problems problems() {
        return problems;
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    List<Exhibit> exhibits() {
        return exhibits;
    }

    List<ModelView> models() {
        return models;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The node of that name, where there is one already. */
    Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    void show(Exhibit exhibit) {
        exhibits.add(exhibit);
    }

    void show(ModelView model) {
        models.add(model);
    }

    /** Adds a node, or reports why it cannot be. */
    Optional<Node> add(Draft draft, Map<String, Source> inputs, List<PublishedNumbers> numbers) {
        return step(draft).flatMap(step -> add(step, draft, inputs, numbers));
    }

    /** Adds a node that runs this step, or reports why it cannot be. */
    Optional<Node> add(StepEntry step, Draft draft, Map<String, Source> inputs, List<PublishedNumbers> numbers) {
        Optional<Record> params = bind(step, draft);
        if (params.isEmpty() || !portsFit(draft, step, inputs)) {
            return Optional.empty();
        }
        Node node = new Node(draft.name(), step, params.get(), draft.params(), inputs, numbers, draft.place());
        Node known = nodes.putIfAbsent(node.name(), node);
        if (known != null && !same(known, node)) {
            throw new IllegalStateException("two different nodes are named " + node.name());
        }
        return Optional.of(node);
    }

    /** Whether two nodes compute the same; a recipe may ask for it in two places. */
    private static boolean same(Node one, Node other) {
        return one.step().name().equals(other.step().name())
                && one.inputs().equals(other.inputs())
                && plain(one.written()).equals(plain(other.written()));
    }

    /** What is written, wherever it is. */
    private static Object plain(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> entries.put(entry.key(), plain(entry.value())));
            return entries;
        }
        return tree instanceof Tree.Sequence sequence
                ? sequence.items().stream().map(PlanBuilder::plain).toList()
                : ((Tree.Scalar) tree).text();
    }

    /** The step that a draft names, or a problem. */
    Optional<StepEntry> step(Draft draft) {
        Optional<StepEntry> step = catalog.step(draft.step());
        if (step.isEmpty()) {
            List<String> names = catalog.steps().stream().map(StepEntry::name).toList();
            Problem problem = Problem.of(
                            ErrorCode.E0304,
                            draft.place(),
                            "no installed plugin offers the step `" + draft.step() + "`")
                    .withLabel("needs the step `" + draft.step() + "`");
            problems.add(problem.withHelp(Suggestion.nearest(draft.step(), names)
                    .map(name -> "did you mean `" + name + "`?")
                    .orElse("`fivesigma plugins` lists the steps at hand")));
        }
        return step;
    }

    /** The parameters of a draft, bound to the step's record and accepted by the step's own check. */
    Optional<Record> bind(StepEntry step, Draft draft) {
        int before = problems.count();
        Optional<? extends Record> params =
                new Binder(problems).bind(step.params().type(), draft.params());
        params.ifPresent(bound -> step.step().check(bound, checks(draft)));
        return problems.count() == before ? params.map(bound -> bound) : Optional.empty();
    }

    private Checks checks(Draft draft) {
        return (parameter, message, remedy) ->
                problems.add(Problem.of(ErrorCode.E0206, TreePath.place(draft.params(), parameter), message)
                        .withHelp(remedy));
    }

    private boolean portsFit(Draft draft, StepEntry step, Map<String, Source> inputs) {
        boolean fit = complete(draft, step, inputs);
        for (Map.Entry<String, Source> input : inputs.entrySet()) {
            Optional<PortShape> port = step.input(input.getKey());
            if (port.isEmpty()) {
                unknownPort(draft, step, input.getKey());
                fit = false;
                continue;
            }
            for (Origin origin : input.getValue().origins()) {
                fit &= typesAgree(draft, port.get(), origin);
            }
        }
        return fit;
    }

    private boolean complete(Draft draft, StepEntry step, Map<String, Source> inputs) {
        List<String> lacking = step.inputs().stream()
                .filter(port -> port.arity() == PortShape.Arity.ONE)
                .map(PortShape::name)
                .filter(port -> !inputs.containsKey(port))
                .toList();
        for (String port : lacking) {
            boolean misspelt = inputs.keySet().stream()
                    .anyMatch(given -> Suggestion.nearest(given, List.of(port)).isPresent());
            if (!misspelt) {
                problems.add(Problem.of(
                                ErrorCode.E0203,
                                draft.place(),
                                "the step `" + step.name() + "` needs the input `" + port + "`")
                        .withHelp("add `from: {" + port + ": ...}`"));
            }
        }
        return lacking.isEmpty();
    }

    private void unknownPort(Draft draft, StepEntry step, String port) {
        List<String> ports = step.inputs().stream().map(PortShape::name).toList();
        problems.add(Problem.of(
                        ErrorCode.E0205, draft.port(port), "the step `" + step.name() + "` has no input `" + port + "`")
                .withNote("its inputs are: " + String.join(", ", ports))
                .withHelp(Suggestion.nearest(port, ports)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("use one of these")));
    }

    private boolean typesAgree(Draft draft, PortShape port, Origin origin) {
        if (!(origin instanceof Origin.Output output)) {
            return true;
        }
        Optional<PortShape> from =
                node(output.node()).flatMap(node -> node.step().output(output.port()));
        if (from.isEmpty()) {
            throw new IllegalStateException("no output " + output + " for " + draft.name());
        }
        boolean several = from.get().arity() != PortShape.Arity.ONE && port.arity() != PortShape.Arity.MANY;
        if (from.get().type() == port.type() && !several) {
            return true;
        }
        if (from.get().type() == port.type()) {
            problems.add(Problem.of(
                            ErrorCode.E0303,
                            draft.port(port.name()),
                            "`" + output + "` gives " + from.get().arity().words() + " " + words(port)
                                    + "; but each thing that the input `" + port.name() + "` of `" + draft.step()
                                    + "` takes is one " + words(port))
                    .withHelp("feed it from an output that gives exactly one;"
                            + " `fivesigma plugins` lists the ports of each step"));
            return false;
        }
        problems.add(Problem.of(
                        ErrorCode.E0303,
                        draft.port(port.name()),
                        "`" + output + "` gives: " + words(from.get()) + "; but the input `" + port.name() + "` of `"
                                + draft.step() + "` takes: " + words(port))
                .withHelp("feed it from an output of that type; `fivesigma plugins` lists the ports of each step"));
        return false;
    }

    private static String words(PortShape port) {
        return Words.kebab(port.type().getSimpleName()).replace('-', ' ');
    }
}

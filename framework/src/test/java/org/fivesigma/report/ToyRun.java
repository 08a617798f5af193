package org.fivesigma.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Measure;
import org.fivesigma.api.learning.Trials;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.plan.Exhibit;
import org.fivesigma.plan.ModelView;
import org.fivesigma.plan.Node;
import org.fivesigma.plan.Plan;
import org.fivesigma.plan.PublishedNumbers;
import org.fivesigma.run.NodeOutcome;
import org.fivesigma.run.RunResult;
import org.fivesigma.run.Verdict;
import org.fivesigma.store.Codecs;
import org.fivesigma.store.Digest;
import org.fivesigma.store.Key;
import org.fivesigma.store.KeyPart;
import org.fivesigma.store.Port;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreException;
import org.fivesigma.store.StoreIo;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** A run put together by hand, node by node, with its results in a real store. */
final class ToyRun {
    static final String FILE = "toy.yaml";
    static final String RECIPE = "recipe: toy\nseed: 7\ncuts:\n  harsh:\n    MET: [100, null]\n";

    private final String file;
    private final Store store;
    private final StepEntry step;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, NodeOutcome> outcomes = new LinkedHashMap<>();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private final Map<String, Measure> numbers = new LinkedHashMap<>();
    private final Map<String, List<Accounting>> inputs = new LinkedHashMap<>();
    private final List<ModelView> models = new ArrayList<>();
    private final Map<String, Trials> searches = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String title = "toy";
    private String simulated = "";
    private String recipe = RECIPE;

    ToyRun(Path folder) throws StoreException {
        this(folder, FILE);
    }

    /** A run of a recipe that the user names by this path. */
    ToyRun(Path folder, String file) throws StoreException {
        this.file = file;
        this.store = Store.open(folder, StoreIo.disk(), Codecs.builtIn(), warning -> {
            throw new IllegalStateException(warning);
        });
        this.step = Catalog.of(List.of(new ToyPlugin())).step("toy").orElseThrow();
    }

    /** Stores one artifact under a node of its own, and shows it. */
    ToyRun show(Exhibit.Kind kind, String name, String heading, Object content) throws StoreException {
        String node = "nodes." + name;
        done(node, content, NodeOutcome.Status.COMPUTED);
        return exhibit(kind, name, heading, node);
    }

    /** The same as the exhibit of a model; of none where its name is empty. */
    ToyRun show(Exhibit.Kind kind, String name, String heading, Object content, String model) throws StoreException {
        String node = "nodes." + name;
        done(node, content, NodeOutcome.Status.COMPUTED);
        return exhibit(kind, name, heading, node, model);
    }

    /** Shows what a node gives or fails to give on the page of a model, and leaves the figure behind it, if any. */
    ToyRun exhibit(Exhibit.Kind kind, String name, String heading, String node, String model, String... data) {
        exhibits.add(new Exhibit(
                kind,
                name,
                heading,
                nodes.get(node).output("out"),
                here(),
                Optional.of(model).filter(given -> !given.isEmpty()),
                Optional.of(data)
                        .filter(given -> given.length > 0)
                        .map(given -> nodes.get(given[0]).output("out"))));
        return this;
    }

    /** Shows what a node gives or fails to give. */
    ToyRun exhibit(Exhibit.Kind kind, String name, String heading, String node) {
        exhibits.add(new Exhibit(kind, name, heading, nodes.get(node).output("out"), here()));
        return this;
    }

    ToyRun done(String name, Object content, NodeOutcome.Status status) throws StoreException {
        Key key = Key.of(List.of(new KeyPart("node", name)));
        Port port = Port.one(store.put(content));
        double seconds = status == NodeOutcome.Status.HIT ? 0 : 1.5;
        return add(
                node(name),
                new NodeOutcome(node(name), status, Optional.of(key), Map.of("out", port), seconds, Optional.empty()));
    }

    ToyRun failed(String name, Problem problem) {
        return add(
                node(name),
                new NodeOutcome(
                        node(name), NodeOutcome.Status.FAILED, Optional.empty(), Map.of(), 0, Optional.of(problem)));
    }

    ToyRun failed(String name, String message, String help) {
        return failed(name, Problem.of(ErrorCode.E0601, place(), message).withHelp(help));
    }

    ToyRun blocked(String name) {
        return add(
                node(name),
                new NodeOutcome(
                        node(name), NodeOutcome.Status.BLOCKED, Optional.empty(), Map.of(), 0, Optional.empty()));
    }

    /** A node that publishes one number under its own name. */
    ToyRun headline(String name, String measure, NodeOutcome.Status status) {
        PublishedNumbers published = new PublishedNumbers("out", name, Optional.of(measure));
        Node node = new Node(name, step, new Toy.Params(), Tree.mapping(here()), Map.of(), List.of(published), here());
        return add(node, new NodeOutcome(node, status, Optional.empty(), Map.of(), 0, Optional.empty()));
    }

    ToyRun number(String name, Measure measure) {
        numbers.put(name, measure);
        return this;
    }

    ToyRun input(String heading, Accounting... accounts) {
        inputs.put(heading, List.of(accounts));
        return this;
    }

    ToyRun verdict(Verdict verdict) {
        verdicts.add(verdict);
        return this;
    }

    ToyRun model(ModelView model) {
        models.add(model);
        return this;
    }

    ToyRun searched(String model, Trials trials) {
        searches.put(model, trials);
        return this;
    }

    ToyRun warning(String text) {
        warnings.add(text);
        return this;
    }

    ToyRun title(String text) {
        title = text;
        return this;
    }

    ToyRun simulated(String text) {
        simulated = text;
        return this;
    }

    ToyRun recipe(String text) {
        recipe = text;
        return this;
    }

    private ToyRun add(Node node, NodeOutcome outcome) {
        nodes.put(node.name(), node);
        outcomes.put(node.name(), outcome);
        return this;
    }

    private Node node(String name) {
        return new Node(name, step, new Toy.Params(), Tree.mapping(here()), Map.of(), List.of(), here());
    }

    static Place place() {
        return new Place(FILE, 5, 5, 3);
    }

    private Place here() {
        return new Place(file, 5, 5, 3);
    }

    Store store() {
        return store;
    }

    RunResult result() {
        Plan plan = new Plan(nodes, exhibits, models, Map.of(), Map.of(), simulated, warnings);
        return new RunResult(plan, outcomes, numbers, inputs, searches, verdicts, warnings);
    }

    RunIdentity identity() {
        return new RunIdentity(title, Digest.of(recipe.getBytes(StandardCharsets.UTF_8)), 7, "1.2.3");
    }

    RunFolder.Texts texts() {
        return new RunFolder.Texts(file, recipe, "seed: 7  # " + file + ":2\n");
    }

    String page() throws Exception {
        return new ReportPage(result(), identity(), new Exhibits(result(), store), texts()).html();
    }

    /** Offers the toy step. */
    static final class ToyPlugin implements Plugin {
        @Override
        public List<Class<? extends Step<?, ?, ?>>> steps() {
            return List.of(Toy.class);
        }
    }

    /** Stands in the catalog; these tests put results into the store by hand. */
    @StepType(name = "toy", version = 3, summary = "Does nothing.", example = "{}")
    public static final class Toy implements Step<Toy.Params, Toy.Inputs, Toy.Output> {
        /** Nothing to choose. */
        public record Params() {}

        /** Nothing to read. */
        public record Inputs() {}

        /** Nothing to give. */
        public record Output() {}

        /** For the engine. */
        public Toy() {}

        @Override
        public Output run(Params params, Inputs inputs, StepContext context) {
            return new Output();
        }
    }
}

package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.recipe.FitsBlock;
import org.fivesigma.recipe.HistogramBlock;
import org.fivesigma.recipe.Recipe;
import org.fivesigma.recipe.ReportBlock;
import org.fivesigma.recipe.SampleRole;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Words;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/** Lowers {@code report} to figures, each made by one node and drawn by another that alone knows the style. */
final class FigureLowering {
    /** How the names of the nodes begin that make figures. */
    static final String BLOCK = "figures.";

    private final Recipe recipe;
    private final Events events;
    private final HistogramLowering histograms;
    private final FitLowering fits;
    private final PlanBuilder plan;
    private final List<String> notes;
    private final Blinding blinding;

    FigureLowering(
            Recipe recipe,
            Events events,
            HistogramLowering histograms,
            FitLowering fits,
            PlanBuilder plan,
            List<String> notes,
            Blinding blinding) {
        this.recipe = recipe;
        this.events = events;
        this.histograms = histograms;
        this.fits = fits;
        this.plan = plan;
        this.notes = notes;
        this.blinding = blinding;
    }

    void lower() {
        recipe.report().stacks().ifPresent(this::stacks);
        recipe.report().distributions().ifPresent(this::distributions);
        if (recipe.report().fits() == ReportBlock.FitView.OVERLAY
                && recipe.fits().isPresent()) {
            fits.cuts().forEach(this::overlays);
        }
        new CutFigureLowering(recipe, events, this).lower();
        new PairLowering(recipe, events, this).lower();
    }

    /** Short lines that every figure shows. */
    List<String> notes() {
        return notes;
    }

    /** Draws a figure that a node gives, and shows the drawing. */
    void draw(Node figure, String name, String title, String port) {
        draw(figure, port, new Shown(Exhibit.Kind.FIGURE, name, title, Optional.empty()));
    }

    /**
     * How a drawing is shown.
     *
     * @param kind among which exhibits
     * @param name its name as a file
     * @param title its heading
     * @param model on whose page
     */
    record Shown(Exhibit.Kind kind, String name, String title, Optional<String> model) {}

    /** Draws a figure that a node gives, and shows the drawing so. */
    void draw(Node figure, String port, Shown shown) {
        Tree.Mapping params = Tree.mapping(figure.place());
        for (Map.Entry<String, Located<org.fivesigma.recipe.RawTree>> style :
                recipe.style().draw().entrySet()) {
            params = params.with(new Tree.Entry(
                    style.getKey(),
                    style.getValue().place(),
                    style.getValue().value().tree()));
        }
        PlanBuilder.Draft draft = new PlanBuilder.Draft("drawings." + shown.name(), "draw", params, figure.place());
        plan.add(draft, Map.of("figure", new Source.One(figure.output(port))), List.of())
                .ifPresent(drawn -> plan.show(new Exhibit(
                        shown.kind(),
                        shown.name(),
                        shown.title(),
                        drawn.output("drawing"),
                        figure.place(),
                        shown.model(),
                        Optional.of(figure.output(port)))));
    }

    private void figure(
            String name, String title, String step, boolean observed, Parameters params, Map<String, Source> inputs) {
        node(name, title, step, observed, params, inputs).ifPresent(node -> draw(node, name, title, "figure"));
    }

    /** A node that makes figures with this title, of observed events or of simulated ones alone. */
    Optional<Node> node(
            String name, String title, String step, boolean observed, Parameters params, Map<String, Source> inputs) {
        List<String> noted = new ArrayList<>(notes);
        if (observed && blinding.hides()) {
            noted.add(blinding.note());
        }
        Tree tree = params.text("title", title).texts("notes", noted).tree();
        return plan.add(new PlanBuilder.Draft(BLOCK + name, step, tree, tree.place()), inputs, List.of());
    }

    private void distributions(ReportBlock.Distributions block) {
        List<Located<String>> columns = recipe.columnsOf(block.of());
        for (Located<String> name : block.after().names()) {
            Optional<Located<String>> cut = View.cut(name);
            if (cut.isPresent() && !events.knownCut(cut.get())) {
                continue;
            }
            Parameters params = Parameters.at(name.place())
                    .located("columns", columns)
                    .plain("bins", block.bins())
                    .plain("log", block.log())
                    .plain("normalise", block.normalise())
                    .text("weight", recipe.data().value().weight())
                    .textMap("units", units(columns))
                    .texts("observed", observed())
                    .set("blind", blinded(name.place()));
            Map<String, Origin> samples = byTitle(cut.map(Located::value));
            String title = cut.map(value -> "after " + value.value()).orElse("before cuts");
            figure(
                    "distributions." + name.value(),
                    "Distributions " + title,
                    "distributions",
                    !role(SampleRole.OBSERVED).isEmpty(),
                    params,
                    Map.of("samples", new Source.Named(samples)));
        }
    }

    /** The titles of the samples that are observed. */
    private List<String> observed() {
        return role(SampleRole.OBSERVED).stream().map(SampleView::title).toList();
    }

    /** The windows of each blinded column; one without an end reaches to the end of the axis. */
    Tree blinded(Place place) {
        Tree.Mapping byColumn = Tree.mapping(place);
        for (String column : blinding.windows().keySet()) {
            List<Tree> windows = blinding.hidden(column).stream()
                    .map(window -> BlindBins.stretch(window.from(), window.to(), place))
                    .toList();
            if (!windows.isEmpty()) {
                byColumn = byColumn.with(new Tree.Entry(column, place, Tree.sequence(place, windows)));
            }
        }
        return byColumn;
    }

    private Map<String, Origin> byTitle(Optional<String> cut) {
        Map<String, Origin> byTitle = new LinkedHashMap<>();
        for (SampleView sample : events.samples().values()) {
            events.after(sample, cut).ifPresent(origin -> byTitle.put(sample.title(), origin));
        }
        return byTitle;
    }

    private Map<String, String> units(List<Located<String>> columns) {
        Map<String, String> units = new LinkedHashMap<>();
        for (Located<String> column : columns) {
            String unit = recipe.data().value().unit(column.value());
            if (!unit.isEmpty()) {
                units.put(column.value(), unit);
            }
        }
        return units;
    }

    private void stacks(ReportBlock.Stacks block) {
        List<Located<String>> names = block.of().map(given -> given.names()).orElse(allHistograms());
        for (Located<String> name : names) {
            if (!References.known(name, recipe.histograms().keySet(), "histogram", plan.problems())) {
                continue;
            }
            for (Optional<String> cut : stackCuts(name.value())) {
                stack(name.value(), cut, block);
            }
        }
    }

    private List<Located<String>> allHistograms() {
        List<Located<String>> all = new ArrayList<>();
        recipe.histograms().forEach((name, block) -> all.add(new Located<>(name, block.place())));
        return all;
    }

    /** After the cut sets that the histogram names, else those of the fits to it, else before any. */
    private Set<Optional<String>> stackCuts(String name) {
        HistogramBlock block = recipe.histograms().get(name).value();
        if (!block.after().names().isEmpty()) {
            return new LinkedHashSet<>(histograms.cutsOf(block));
        }
        boolean fitted = recipe.fits()
                .map(Located::value)
                .map(FitsBlock::histogram)
                .filter(histogram -> histogram.value().equals(name))
                .isPresent();
        return new LinkedHashSet<>(fitted ? fits.cuts() : List.of(Optional.empty()));
    }

    private void stack(String name, Optional<String> cut, ReportBlock.Stacks shown) {
        HistogramBlock block = recipe.histograms().get(name).value();
        Place place = recipe.histograms().get(name).place();
        Map<String, Source> inputs = new LinkedHashMap<>();
        inputs.put("stacked", new Source.Named(histograms.ofEach(name, role(SampleRole.BACKGROUND), cut)));
        inputs.put("signal", new Source.Named(histograms.ofEach(name, role(SampleRole.SIGNAL), cut)));
        inputs.put("observed", new Source.Named(histograms.ofEach(name, role(SampleRole.OBSERVED), cut)));
        Parameters params = Parameters.at(place)
                .plain("log", block.log())
                .plain("scale-signal", shown.scaleSignal())
                .plain("comparison", Words.kebab(shown.comparison().name()))
                .plain("per-unit", shown.perUnit());
        block.title().ifPresent(title -> params.text("label", title));
        if (!role(SampleRole.OBSERVED).isEmpty()) {
            histograms.blinded(name).ifPresent(stretches -> params.set("blind", stretches));
        }
        String title = name + cut.map(value -> " after " + value).orElse("");
        figure(
                "stacks." + name + cut.map(value -> "." + value).orElse(""),
                title,
                "stack",
                !role(SampleRole.OBSERVED).isEmpty(),
                params,
                inputs);
    }

    private List<SampleView> role(SampleRole role) {
        return events.samples().values().stream()
                .filter(sample -> sample.role() == role)
                .toList();
    }

    private void overlays(Optional<String> cut) {
        Map<String, Located<FitsBlock.FitBlock>> blocks =
                recipe.fits().orElseThrow().value().fits();
        Map<String, List<String>> byData = new LinkedHashMap<>();
        blocks.forEach(
                (name, block) -> byData.computeIfAbsent(block.value().of().value(), of -> new ArrayList<>())
                        .add(name));
        byData.forEach((of, names) -> overlay(of, names, cut));
    }

    private void overlay(String of, List<String> names, Optional<String> cut) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        for (String name : names) {
            plan.node(FitLowering.nodeName(name, cut)).ifPresent(node -> origins.put(name, node.output("fit")));
        }
        if (origins.isEmpty()) {
            return;
        }
        FitsBlock block = recipe.fits().orElseThrow().value();
        Optional<String> label = Optional.ofNullable(
                        recipe.histograms().get(block.histogram().value()))
                .flatMap(histogram -> histogram.value().title());
        Parameters params = Parameters.at(block.fits().get(names.get(0)).place());
        label.ifPresent(title -> params.text("label", title));
        params.text("points", events.isObserved(of) ? "Data" : "Simulation");
        fits.blinded(of).ifPresent(stretches -> params.set("blind", stretches));
        String suffix = cut.map(value -> "." + value).orElse("");
        figure(
                "fits." + of + suffix,
                "Fits to " + of + cut.map(value -> " after " + value).orElse(""),
                "fit-overlay",
                events.isObserved(of),
                params,
                Map.of("fits", new Source.Named(origins)));
    }
}

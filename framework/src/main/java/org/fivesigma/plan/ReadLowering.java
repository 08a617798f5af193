package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.text.Suggestion;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.recipe.DataBlock;
import org.fivesigma.recipe.Names;
import org.fivesigma.recipe.SampleBlock;
import org.fivesigma.shape.Binder;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.RecordShape;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Tree;

/** Lowers the files of samples: for each sample one reading step, by the reader that the recipe or the file's ending names. */
final class ReadLowering {
    private final Located<DataBlock> block;
    private final DataBlock data;
    private final PlanBuilder plan;
    private final InputFiles files;

    ReadLowering(Located<DataBlock> block, PlanBuilder plan, InputFiles files) {
        this.block = block;
        this.data = block.value();
        this.plan = plan;
        this.files = files;
    }

    /** Reports options of readers that are not installed. */
    void checkReaders() {
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
    void checkFiles() {
        boolean misspelt = data.readers().keySet().stream()
                .anyMatch(key -> Suggestion.nearest(key, List.of("files")).isPresent());
        if (misspelt || !data.files().names().isEmpty()) {
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
                                    block.place(),
                                    "`data` names no files for " + String.join(", ", without))
                            .withHelp("add `files:` to `data` or to each sample, or name a `stand-in:`"));
        }
    }

    /** The events of a sample; empty where it has none, or a problem was reported. */
    Optional<Origin.Output> read(String name, Located<SampleBlock> sample) {
        Names names = sample.value().files().names().isEmpty()
                ? data.files()
                : sample.value().files();
        if (names.names().isEmpty()) {
            return Optional.empty();
        }
        List<Origin> events = files.find(names, name);
        // a sample without weights, such as observed events, has no side file of weights either
        Names sideFiles = sample.value().weighted() ? data.weights() : new Names(List.of());
        List<Origin> weights = files.find(sideFiles, name);
        if (events.size() < names.names().size()
                || weights.size() < sideFiles.names().size()) {
            return Optional.empty();
        }
        Optional<StepEntry> reader = reader(names.names().get(0));
        Map<String, Source> inputs = new LinkedHashMap<>();
        inputs.put("files", new Source.Many(events));
        inputs.put("weights", new Source.Many(weights));
        return reader.flatMap(entry -> plan.add(readDraft(name, entry), inputs, List.of()))
                .map(node -> {
                    plan.show(new Exhibit(
                            Exhibit.Kind.ACCOUNTING,
                            name,
                            name,
                            node.output("accounting"),
                            data.files().place(sample.place())));
                    return node.output("events");
                });
    }

    private PlanBuilder.Draft readDraft(String name, StepEntry reader) {
        Place place = block.place();
        Tree options = Optional.ofNullable(data.readers().get(reader.name()))
                .map(given -> given.value().tree())
                .orElse(Tree.mapping(place));
        return new PlanBuilder.Draft(SampleLowering.DATA + name, reader.name(), options, place);
    }

    private Optional<StepEntry> reader(Located<String> file) {
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
}

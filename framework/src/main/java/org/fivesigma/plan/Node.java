package org.fivesigma.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.text.Place;
import org.fivesigma.text.Tree;

/**
 * One step to run, with everything that decides its result.
 *
 * @param name its name, for example {@code cuts.harsh.Zjets}
 * @param step what it runs
 * @param params its parameters, bound and checked
 * @param written the parameters as the recipe writes them, for places in messages
 * @param inputs what feeds each input port, by port, in the step's order
 * @param numbers which of its measures are published, and under which names
 * @param place the recipe lines that it comes from
 */
public record Node(
        String name,
        StepEntry step,
        Record params,
        Tree written,
        Map<String, Source> inputs,
        List<PublishedNumbers> numbers,
        Place place) {
    /** Copies the collections. */
    public Node {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        numbers = List.copyOf(numbers);
    }

    /** The nodes whose outputs it takes. */
    public Stream<String> upstream() {
        return inputs.values().stream()
                .flatMap(source -> source.origins().stream())
                .filter(Origin.Output.class::isInstance)
                .map(origin -> ((Origin.Output) origin).node())
                .distinct();
    }

    /** The same node with other parameters. */
    Node with(Record other) {
        return new Node(name, step, other, written, inputs, numbers, place);
    }

    /** Its output port of that name, as an origin. */
    public Origin.Output output(String port) {
        return new Origin.Output(name, port);
    }
}

package org.fivesigma.plugin.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.EventTable;

/**
 * The samples of a training set, their rows numbered one after the other: first all signal, then all background.
 *
 * @param all the samples
 */
record Samples(List<Sample> all) {
    Samples {
        all = List.copyOf(all);
    }

    /** The samples of both classes; a sample may be of one class only. */
    static Samples of(Map<String, EventTable> signal, Map<String, EventTable> background) throws StepFailure {
        List<Sample> all = new ArrayList<>();
        signal.forEach((name, events) -> all.add(new Sample(name, events, true)));
        background.forEach((name, events) -> all.add(new Sample(name, events, false)));
        for (String name : signal.keySet()) {
            if (background.containsKey(name)) {
                throw new StepFailure(
                        "sample '" + name + "' is signal and background at once", "let it be one of the two");
            }
        }
        return new Samples(all);
    }

    /** The number of rows of all samples. */
    int rows() {
        return all.stream().mapToInt(sample -> sample.events().rows()).reduce(0, Math::addExact);
    }

    /** Whether each row is signal. */
    boolean[] signal() {
        boolean[] signal = new boolean[rows()];
        int first = 0;
        for (Sample sample : all) {
            int end = first + sample.events().rows();
            Arrays.fill(signal, first, end, sample.signal());
            first = end;
        }
        return signal;
    }

    /** The name of each row's sample. */
    String[] names() {
        String[] names = new String[rows()];
        int first = 0;
        for (Sample sample : all) {
            int end = first + sample.events().rows();
            Arrays.fill(names, first, end, sample.name());
            first = end;
        }
        return names;
    }

    /** The samples of one class. */
    Samples of(boolean signal) {
        return new Samples(
                all.stream().filter(sample -> sample.signal() == signal).toList());
    }

    /** These rows, which must ascend. */
    Samples select(int[] rows) {
        List<Sample> selected = new ArrayList<>();
        int first = 0;
        int from = 0;
        for (Sample sample : all) {
            int end = first + sample.events().rows();
            int to = from;
            while (to < rows.length && rows[to] < end) {
                to++;
            }
            int start = first;
            selected.add(sample.select(
                    Arrays.stream(rows, from, to).map(row -> row - start).toArray()));
            first = end;
            from = to;
        }
        return new Samples(selected);
    }

    /** These samples and then the others. */
    Samples and(Samples others) {
        List<Sample> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Samples(both);
    }
}

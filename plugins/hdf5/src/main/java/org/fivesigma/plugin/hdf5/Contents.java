package org.fivesigma.plugin.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything below one group: datasets that can be read, what cannot and why, and groups that hold a table of pandas. */
final class Contents {
    private static final int MOST_OBJECTS = 100_000;
    private static final int MOST_DEPTH = 64;

    private final Storage storage;
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, HeaderMessages> frames = new LinkedHashMap<>();
    private final Set<Long> open = new HashSet<>();
    private int objects;

    private Contents(Storage storage) {
        this.storage = storage;
    }

    /** Looks at all objects below a group; paths start there. */
    static Contents below(Storage storage, HeaderMessages group) throws Refusal {
        Contents contents = new Contents(storage);
        contents.walk("", group, 0);
        return contents;
    }

    /** Datasets that can be read, by path. */
    Map<String, Dataset> datasets() {
        return datasets;
    }

    /** Why others cannot, by path. */
    Map<String, String> refused() {
        return refused;
    }

    /** Groups that hold a table of pandas, by path; what is in them is not among the datasets. */
    Map<String, HeaderMessages> frames() {
        return frames;
    }

    private void walk(String path, HeaderMessages group, int depth) throws Refusal {
        if (PandasFrame.is(storage, group)) {
            frames.put(path, group);
            return;
        }
        for (Links.Link link : Links.of(storage, group)) {
            String name = Paths.in(path, link.name());
            if (++objects > MOST_OBJECTS) {
                throw new Refusal(
                        "there are more than " + MOST_OBJECTS + " objects in it; name the dataset or a group");
            }
            if (!link.leads()) {
                refused.put(name, link.refusal());
            } else if (open.add(link.address())) {
                look(name, link.address(), depth);
                open.remove(link.address());
            }
        }
    }

    private void look(String path, long address, int depth) throws Refusal {
        Optional<HeaderMessages> header = Optional.empty();
        try {
            header = Optional.of(HeaderMessages.at(storage, address));
            if (Dataset.is(header.get())) {
                datasets.put(path, Dataset.of(storage, path, header.get()));
            }
        } catch (Refusal e) {
            refused.put(path, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // one damaged object does not hide the others; who asks for it is told
            refused.put(path, "it is damaged, or of a kind that is not known: " + Damage.in(e));
        }
        if (header.isPresent() && Links.are(header.get()) && depth < MOST_DEPTH) {
            walk(path, header.get(), depth + 1);
        }
    }

    /** What is there, in a few words, for messages. */
    List<String> described() {
        List<String> described = new ArrayList<>();
        datasets.forEach((path, dataset) -> described.add(path + java.util.Arrays.toString(dataset.dimensions())));
        frames.keySet().forEach(path -> described.add(path + " (a table of pandas)"));
        refused.forEach((path, reason) -> described.add(path + " (not read: " + reason + ")"));
        return described;
    }
}

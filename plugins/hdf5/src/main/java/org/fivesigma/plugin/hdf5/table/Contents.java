package org.fivesigma.plugin.hdf5.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fivesigma.plugin.hdf5.dataset.Dataset;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.HeaderMessages;
import org.fivesigma.plugin.hdf5.file.Links;
import org.fivesigma.plugin.hdf5.file.Paths;
import org.fivesigma.plugin.hdf5.file.Refusal;
import org.fivesigma.plugin.hdf5.file.Storage;

/** Everything below one group: datasets that can be read, what cannot and why, and groups that hold a table of pandas. */
public final class Contents {
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
    public static Contents below(Storage storage, HeaderMessages group) throws Refusal {
        Contents contents = new Contents(storage);
        contents.walk("", group, 0);
        return contents;
    }

    /** Datasets that can be read, by path. */
    public Map<String, Dataset> datasets() {
        return datasets;
    }

    /** Why others cannot, by path. */
    public Map<String, String> refused() {
        return refused;
    }

    /** Groups that hold a table of pandas, by path; what is in them is not among the datasets. */
    public Map<String, HeaderMessages> frames() {
        return frames;
    }

    private void walk(String path, HeaderMessages group, int depth) throws Refusal {
        if (PandasFrame.is(storage, group)) {
            frames.put(path, group);
            return;
        }
        // a group that is linked into itself is looked at once
        if (!open.add(group.address())) {
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
            } else {
                look(name, link.address(), depth);
            }
        }
        open.remove(group.address());
    }

    private void look(String path, long address, int depth) {
        try {
            HeaderMessages header = HeaderMessages.at(storage, address);
            if (Dataset.is(header)) {
                datasets.put(path, Dataset.of(storage, path, header));
            } else if (Links.are(header) && depth < MOST_DEPTH) {
                walk(path, header, depth + 1);
            }
        } catch (Refusal e) {
            refused.put(path, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // one damaged object does not hide the others; who asks for it is told
            refused.put(path, "it is damaged, or of a kind that is not known: " + Damage.in(e));
        }
    }
}

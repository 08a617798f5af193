package org.fivesigma.plugin.hdf5.table;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.plugin.hdf5.dataset.Dataset;
import org.fivesigma.plugin.hdf5.file.Attributes;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.HeaderMessages;
import org.fivesigma.plugin.hdf5.file.Links;
import org.fivesigma.plugin.hdf5.file.Refusal;
import org.fivesigma.plugin.hdf5.file.Storage;
import org.fivesigma.plugin.hdf5.types.MemberLayout;
import org.fivesigma.plugin.hdf5.values.Destination;
import org.fivesigma.plugin.hdf5.values.Portions;
import org.fivesigma.plugin.hdf5.values.Values;
import org.fivesigma.plugin.hdf5.values.Workspace;

/**
 * Reads the table that pandas writes by {@code to_hdf} in its fixed format.
 *
 * <p>The columns of one type lie side by side in a dataset {@code block0_values}, and {@code block0_items} names them;
 * {@code axis0} has the names of all, in the order of the table. Objects are pickled there, and are never opened.
 */
public final class PandasFrame {
    private static final int MOST_NAMES = 1_000_000;

    private final Storage storage;
    private final Map<String, HeaderMessages> parts = new HashMap<>();

    private PandasFrame(Storage storage) {
        this.storage = storage;
    }

    /** Whether a group holds such a table. */
    public static boolean is(Storage storage, HeaderMessages group) throws Refusal {
        return group.has(HeaderMessages.ATTRIBUTE)
                && Attributes.text(storage, group, "pandas_type").orElse("").equals("frame");
    }

    /** The columns of the table in a group. */
    public static FileTable table(Storage storage, String where, HeaderMessages group) throws Refusal {
        PandasFrame frame = new PandasFrame(storage);
        for (Links.Link link : Links.of(storage, group)) {
            if (link.leads()) {
                frame.parts.put(link.name(), HeaderMessages.at(storage, link.address()));
            }
        }
        return frame.table(where);
    }

    private FileTable table(String where) throws Refusal {
        Map<String, Place> places = new HashMap<>();
        Map<String, String> refused = new HashMap<>();
        for (int block = 0; parts.containsKey("block" + block + "_items"); block++) {
            List<String> names = names("block" + block + "_items");
            try {
                Dataset values = values("block" + block + "_values", names.size());
                for (int i = 0; i < names.size(); i++) {
                    places.put(names.get(i), new Place(values, i));
                }
            } catch (Refusal refusal) {
                names.forEach(name -> refused.put(name, refusal.getMessage()));
            }
        }
        FileTable.Builder table = new FileTable.Builder(where);
        for (String name : names("axis0")) {
            Optional<Place> place = Optional.ofNullable(places.get(name));
            place.ifPresent(at -> table.pick(
                    name, at.values(), at.values().members().layouts().get(""), at.index()));
            if (place.isEmpty()) {
                table.refuse(name, refused.getOrDefault(name, "its values are missing"));
            }
        }
        return table.table();
    }

    private record Place(Dataset values, int index) {}

    private Dataset values(String name, int columns) throws Refusal {
        HeaderMessages header = part(name);
        Optional<String> kind = Attributes.text(storage, header, "value_type");
        if (kind.isPresent()) {
            throw new Refusal("pandas stores it as " + kind.get() + ", which is not read");
        }
        if (Attributes.text(storage, header, "PSEUDOATOM").orElse("").equals("object")) {
            throw new Refusal("it holds pickled Python objects, which are never opened");
        }
        Dataset values = Dataset.of(storage, name, header);
        if (values.dimensions().length != 2 || values.dimensions()[1] != columns) {
            throw new Damage("pandas names " + columns + " columns for " + name + ", which has other dimensions");
        }
        if (!values.members().layouts().containsKey("")) {
            throw new Refusal(values.members().refused().getOrDefault("", "it is not a plain dataset"));
        }
        return values;
    }

    private HeaderMessages part(String name) {
        HeaderMessages header = parts.get(name);
        if (header == null) {
            throw new Damage("the table of pandas lacks " + name);
        }
        return header;
    }

    private List<String> names(String name) throws Refusal {
        Dataset dataset = Dataset.of(storage, name, part(name));
        Optional<MemberLayout> layout =
                Optional.ofNullable(dataset.members().layouts().get(""));
        if (dataset.dimensions().length != 1 || layout.isEmpty() || dataset.rows() > MOST_NAMES) {
            throw new Refusal("its columns are named in a way that is not known");
        }
        return switch (layout.get().type(layout.get().array())) {
            case TEXT -> texts(dataset, layout.get());
            case LONG -> numbers(dataset, layout.get());
            default -> throw new Refusal("its columns are named by neither texts nor integers");
        };
    }

    private List<String> texts(Dataset dataset, MemberLayout layout) throws Refusal {
        if (layout.encoding().isReferred()) {
            throw new Refusal("its columns are named by texts that lie elsewhere");
        }
        String[] texts = new String[(int) dataset.rows()];
        read(dataset, layout, new Values.Texts(texts));
        return List.of(texts);
    }

    private List<String> numbers(Dataset dataset, MemberLayout layout) {
        long[] numbers = new long[(int) dataset.rows()];
        read(dataset, layout, new Values.Longs(LongBuffer.wrap(numbers)));
        List<String> names = new ArrayList<>();
        for (long number : numbers) {
            names.add(Long.toString(number));
        }
        return names;
    }

    private void read(Dataset dataset, MemberLayout layout, Values values) {
        Destination destination = new Destination(dataset.path(), layout, -1, 1, values, 0);
        Portions portions = Portions.of(storage, dataset, List.of(destination));
        try (Workspace workspace = new Workspace()) {
            portions.first().forEach(portion -> portion.read(workspace));
            portions.then().forEach(portion -> portion.read(workspace));
        }
    }
}

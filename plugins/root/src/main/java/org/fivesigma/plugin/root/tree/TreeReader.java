package org.fivesigma.plugin.root.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.Entry;
import org.fivesigma.plugin.root.file.RootFile;
import org.fivesigma.plugin.root.objects.Layouts;
import org.fivesigma.plugin.root.objects.ObjectReader;
import org.fivesigma.plugin.root.objects.RootObject;

/** Reads the description of a tree, none of its values. */
public final class TreeReader {
    private final List<Branch> branches = new ArrayList<>();
    private final Set<RootObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private TreeReader() {}

    /** Reads a tree. */
    public static Tree read(RootFile file, Entry entry) throws IOException, Damage {
        Layouts layouts = Layouts.of(file);
        byte[] record = file.object(entry.key());
        RootObject tree = new ObjectReader(record, entry.key(), layouts)
                .readUpTo(entry.key().className(), "fBranches");
        if (!tree.has("fBranches")) {
            throw new Damage(
                    "the file does not describe the class " + entry.key().className() + " of its tree '" + entry.path()
                            + "' as versions 5 and later of ROOT write it");
        }
        TreeReader reader = new TreeReader();
        reader.add(items(tree, "fBranches"), Optional.empty());
        return new Tree(entry.pathWithCycle(), tree.number("fEntries"), reader.branches, record, layouts);
    }

    private static List<RootObject> items(RootObject object, String member) throws Damage {
        return object.object(member).map(RootObject::items).orElse(List.of());
    }

    private void add(List<RootObject> objects, Optional<String> top) throws Damage {
        for (RootObject object : objects) {
            String own = object.text("fName");
            if (!seen.add(object)) {
                throw new Damage("branch '" + own + "' is there twice, or lies in itself");
            }
            List<RootObject> inner = items(object, "fBranches");
            branches.add(branch(object, fullName(own, top), !inner.isEmpty()));
            add(inner, top.or(() -> Optional.of(own)));
        }
    }

    /** The name of a branch with that of its topmost one, as ROOT gives it; dimensions are left out. */
    private static String fullName(String name, Optional<String> top) {
        int bracket = name.indexOf('[');
        String plain = bracket > 0 ? name.substring(0, bracket) : name;
        boolean whole = top.isEmpty() || top.get().endsWith(".") || plain.startsWith(top.get() + ".");
        return whole ? plain : top.get() + "." + plain;
    }

    private static Branch branch(RootObject object, String name, boolean parent) throws Damage {
        List<Leaf> leaves = new ArrayList<>();
        for (RootObject leaf : items(object, "fLeaves")) {
            leaves.add(Leaf.of(leaf));
        }
        boolean element = object.has("fStreamerType");
        return new Branch(
                name,
                object.className(),
                object.number("fEntries"),
                object.has("fFirstEntry") ? object.number("fFirstEntry") : 0,
                object.text("fFileName"),
                leaves,
                element ? Optional.of(Element.of(object)) : Optional.empty(),
                object.has("fClassName") ? object.text("fClassName") : "",
                Places.of(object),
                parent);
    }
}

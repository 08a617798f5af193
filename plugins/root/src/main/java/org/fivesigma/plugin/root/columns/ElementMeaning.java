package org.fivesigma.plugin.root.columns;

import java.util.List;
import java.util.Optional;
import org.fivesigma.plugin.root.objects.ClassLayout;
import org.fivesigma.plugin.root.objects.Layouts;
import org.fivesigma.plugin.root.objects.Member;
import org.fivesigma.plugin.root.tree.Branch;
import org.fivesigma.plugin.root.tree.Element;
import org.fivesigma.plugin.root.tree.Leaf;

/** Tells what column a branch gives that was made from objects: of a member, or of a whole collection or text. */
final class ElementMeaning {
    private static final List<Integer> OF_COLLECTION = List.of(31, 41);
    private static final int FIXED = 20;
    /** An array of characters is rather a text, of which no real file was at hand. */
    private static final int CHARACTERS = 21;

    private static final int COUNTED = 40;
    private static final int COUNTED_END = 60;
    private static final int TEXT = 65;
    /** Branches of objects that were not split. */
    private static final int UNSPLIT = -1;

    private final Layouts layouts;
    private final Branch branch;
    private final Leaf leaf;
    private final Element element;

    ElementMeaning(Layouts layouts, Branch branch, Leaf leaf, Element element) {
        this.layouts = layouts;
        this.branch = branch;
        this.leaf = leaf;
        this.element = element;
    }

    BranchColumn column() {
        Optional<Filling> filling = OF_COLLECTION.contains(element.type()) ? ofCollection() : ofObject();
        if (filling.isPresent()) {
            return new BranchColumn.Readable(branch.name(), branch, filling.get());
        }
        return new BranchColumn.Refused(branch.name(), "it holds " + what() + ", which no column can hold");
    }

    private String what() {
        String inner = typeName();
        return OF_COLLECTION.contains(element.type()) ? "collections of " + inner : inner;
    }

    private Optional<Filling> ofCollection() {
        return leaf.length() != 1 || leaf.hasFixedDimensions()
                ? Optional.empty()
                : packing(element.code()).map(packing -> new VaryingLists(packing, 1, ListHead.NONE));
    }

    private Optional<Filling> ofObject() {
        int code = element.code();
        if (element.type() == UNSPLIT) {
            return text(element.className());
        }
        if (element.type() != 0) {
            return Optional.empty();
        }
        if (code > 0 && code < FIXED) {
            return packing(code).map(Scalars::new);
        }
        if (code > FIXED && code < COUNTED && code != CHARACTERS) {
            return packing(code - FIXED).map(packing -> new FixedLists(packing, leaf.length()));
        }
        if (code > COUNTED && code < COUNTED_END) {
            return packing(code - COUNTED).map(packing -> new VaryingLists(packing, 1, ListHead.MARK));
        }
        return code == TEXT ? Optional.of(new Texts()) : whole();
    }

    private Optional<Filling> whole() {
        return ElementPacking.ofVector(typeName()).map(packing -> new VaryingLists(packing, 1, ListHead.VECTOR));
    }

    private static Optional<Filling> text(String className) {
        boolean text = className.equals("string") || className.equals("TString");
        return text ? Optional.of(new Texts()) : Optional.empty();
    }

    private Optional<Packing> packing(int code) {
        return ElementPacking.of(code, member().map(Member::title).orElse(""));
    }

    /** The C++ type of what the branch holds, without what all compilers add. */
    private String typeName() {
        String type = element.id() < 0
                ? element.className()
                : member().map(Member::typeName).orElse("");
        return type.replace("std::", "").replace(" ", "");
    }

    private Optional<Member> member() {
        Optional<ClassLayout> layout = layouts.checksum(element.className(), element.checksum())
                .or(() -> layouts.version(element.className(), element.version()));
        return layout.filter(members ->
                        element.id() >= 0 && element.id() < members.members().size())
                .map(members -> members.members().get(element.id()));
    }
}

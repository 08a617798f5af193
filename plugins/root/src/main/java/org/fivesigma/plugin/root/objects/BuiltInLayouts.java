package org.fivesigma.plugin.root.objects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fivesigma.plugin.root.objects.Member.Kind;

/**
 * The layouts that describe layouts: what must be known before a file can describe anything.
 *
 * <p>They hold for all versions of these classes since ROOT 4. Members behind the last one named here are skipped, as every
 * object says where it ends.
 */
final class BuiltInLayouts {
    private static final int INT = 3;
    private static final int UNSIGNED = 13;
    private static final int FLAG = 18;
    private static final int DIMENSIONS = 5;

    private BuiltInLayouts() {}

    /** Layouts of one version each, by the name of the class, for files that leave them out as ROOT 6.18 may. */
    static Map<String, ClassLayout> forgotten() {
        Map<String, ClassLayout> forgotten = new LinkedHashMap<>();
        put(
                forgotten,
                "TLeaf",
                2,
                base("TNamed"),
                number("fLen", INT),
                number("fLenType", INT),
                number("fOffset", INT),
                number("fIsRange", FLAG),
                number("fIsUnsigned", FLAG),
                new Member("fLeafCount", "", Kind.POINTER, 64, "TLeaf*", 0, ""));
        for (String letter : List.of("B", "C", "D", "F", "I", "L", "O", "S")) {
            put(forgotten, "TLeaf" + letter, 1, base("TLeaf"));
        }
        return forgotten;
    }

    /** The layouts by the name of the class. */
    static Map<String, ClassLayout> all() {
        Map<String, ClassLayout> all = new LinkedHashMap<>();
        put(all, "TNamed", base("TObject"), text("fName"), text("fTitle"));
        put(
                all,
                "TStreamerInfo",
                base("TNamed"),
                number("fCheckSum", UNSIGNED),
                number("fClassVersion", INT),
                new Member("fElements", "", Kind.POINTER, 64, "TObjArray*", 0, ""));
        put(
                all,
                "TStreamerElement",
                base("TNamed"),
                number("fType", INT),
                number("fSize", INT),
                number("fArrayLength", INT),
                number("fArrayDim", INT),
                new Member("fMaxIndex", "", Kind.NUMBERS, 20 + INT, "Int_t", DIMENSIONS, ""),
                text("fTypeName"));
        for (String plain : List.of(
                "Base",
                "BasicType",
                "Object",
                "ObjectAny",
                "ObjectPointer",
                "ObjectAnyPointer",
                "String",
                "Artificial")) {
            put(all, "TStreamer" + plain, base("TStreamerElement"));
        }
        for (String counted : List.of("BasicPointer", "Loop")) {
            put(all, "TStreamer" + counted, base("TStreamerElement"), number("fCountVersion", INT), text("fCountName"));
        }
        put(all, "TStreamerSTL", base("TStreamerElement"));
        put(all, "TStreamerSTLstring", base("TStreamerSTL"));
        return all;
    }

    private static void put(Map<String, ClassLayout> all, String name, Member... members) {
        put(all, name, 0, members);
    }

    private static void put(Map<String, ClassLayout> all, String name, int version, Member... members) {
        all.put(name, new ClassLayout(name, version, 0, List.of(members)));
    }

    private static Member base(String name) {
        return new Member(name, "", Kind.BASE, 0, "BASE", 0, "");
    }

    private static Member number(String name, int code) {
        return new Member(name, "", Kind.NUMBER, code, "", 0, "");
    }

    private static Member text(String name) {
        return new Member(name, "", Kind.TEXT, 65, "TString", 0, "");
    }
}

package org.fivesigma.plugin.root.writing;

import java.util.Map;
import java.util.function.Consumer;

/**
 * The description of one member of a class.
 *
 * @param kind the class of the description
 * @param version its version
 * @param name the member
 * @param title what a user reads, or the counter in brackets
 * @param code ROOT's code for the type
 * @param size bytes in memory
 * @param checksum of the base class, or 0
 * @param typeName the type in words
 * @param rest writes what follows
 */
record Element(
        String kind,
        int version,
        String name,
        String title,
        int code,
        int size,
        int checksum,
        String typeName,
        Consumer<Bytes> rest) {
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("short", 2),
            Map.entry("int", 3),
            Map.entry("float", 5),
            Map.entry("count", 6),
            Map.entry("double", 8),
            Map.entry("bits", 15),
            Map.entry("Long64_t", 16),
            Map.entry("bool", 18));

    private static final Map<String, Integer> SIZES =
            Map.of("short", 2, "bool", 1, "Long64_t", 8, "double", 8, "Long64_t*", 8);

    private static final int POINTER_TO = 40;

    static Element base(String name, int version, int checksum) {
        int code = name.equals("TObject") ? 66 : name.equals("TNamed") ? 67 : 0;
        return new Element("TStreamerBase", 3, name, "", code, 0, checksum, "BASE", more -> more.int32(version));
    }

    static Element of(String type, String name, String counter, Descriptions all) {
        int size = SIZES.getOrDefault(type, 4);
        if (!counter.isEmpty()) {
            int code = POINTER_TO + CODES.get(type.substring(0, type.length() - 1));
            Map.Entry<String, Integer> owner = all.owner(counter);
            return new Element(
                    "TStreamerBasicPointer",
                    2,
                    name,
                    "[" + counter + "]",
                    code,
                    size,
                    0,
                    type,
                    more -> more.int32(owner.getValue()).text(counter).text(owner.getKey()));
        }
        if (CODES.containsKey(type)) {
            String word = type.equals("count") ? "int" : type.equals("bits") ? "unsigned int" : type;
            return plain("TStreamerBasicType", name, CODES.get(type), size, word);
        }
        if (type.endsWith("*")) {
            return plain("TStreamerObjectPointer", name, 64, 8, type);
        }
        return switch (type) {
            case "TString" -> plain("TStreamerString", name, 65, 24, type);
            case "TObjArray" -> plain("TStreamerObject", name, 61, 64, type);
            default -> plain("TStreamerObjectAny", name, 62, 24, type);
        };
    }

    private static Element plain(String kind, String name, int code, int size, String typeName) {
        return new Element(kind, 2, name, "", code, size, 0, typeName, more -> {});
    }

    /** Writes it behind a pointer. */
    void write(Bytes bytes) {
        int pointer = bytes.pointer(kind);
        int part = bytes.begin(version);
        int element = bytes.begin(4);
        bytes.named(name, title).int32(code).int32(size).int32(0).int32(0);
        bytes.int32(0).int32(checksum).int32(0).int32(0).int32(0).text(typeName);
        bytes.end(element);
        rest.accept(bytes);
        bytes.end(part).end(pointer);
    }
}

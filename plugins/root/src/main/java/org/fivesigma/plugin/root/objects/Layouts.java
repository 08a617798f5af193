package org.fivesigma.plugin.root.objects;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.Key;
import org.fivesigma.plugin.root.file.RootFile;

/** The class layouts that a file describes. */
public final class Layouts {
    /** The member kind of a base class has no code of its own among numbers. */
    private static final int BASE = 0;

    private final Map<String, ClassLayout> builtIn = BuiltInLayouts.all();
    private final Map<String, ClassLayout> forgotten = BuiltInLayouts.forgotten();
    private final Map<String, List<ClassLayout>> described = new HashMap<>();

    private Layouts() {}

    /** Reads the layouts that a file describes. */
    public static Layouts of(RootFile file) throws IOException, Damage {
        Layouts layouts = new Layouts();
        Optional<Key> key = file.infoKey();
        if (key.isPresent()) {
            RootObject list = new ObjectReader(file.object(key.get()), key.get(), layouts).read("TList");
            for (RootObject info : list.items()) {
                // the list may end with rules for reading old classes, which are of another class
                if (info.className().equals("TStreamerInfo")) {
                    layouts.add(layout(info));
                }
            }
        }
        return layouts;
    }

    private void add(ClassLayout layout) {
        described.computeIfAbsent(layout.name(), name -> new ArrayList<>()).add(layout);
    }

    /** The layout of a version of a class. */
    public Optional<ClassLayout> version(String className, int version) {
        Optional<ClassLayout> own = Optional.ofNullable(builtIn.get(className));
        return own.or(() -> described.getOrDefault(className, List.of()).stream()
                        .filter(layout -> layout.version() == version)
                        .findFirst())
                .or(() -> Optional.ofNullable(forgotten.get(className)).filter(layout -> layout.version() == version));
    }

    /** The layout of a class with a checksum. */
    public Optional<ClassLayout> checksum(String className, long checksum) {
        return described.getOrDefault(className, List.of()).stream()
                .filter(layout -> layout.checksum() == checksum)
                .findFirst();
    }

    private static ClassLayout layout(RootObject info) throws Damage {
        List<Member> members = new ArrayList<>();
        Optional<RootObject> elements = info.object("fElements");
        if (elements.isPresent()) {
            for (RootObject element : elements.get().items()) {
                members.add(member(element));
            }
        }
        return new ClassLayout(info.text("fName"), info.count("fClassVersion"), info.number("fCheckSum"), members);
    }

    private static Member member(RootObject element) throws Damage {
        boolean base = element.className().equals("TStreamerBase");
        int code = element.count("fType");
        Member.Kind kind = base ? Member.Kind.BASE : Member.kind(code);
        String count = element.has("fCountName") ? element.text("fCountName") : "";
        return new Member(
                element.text("fName"),
                element.text("fTitle"),
                kind,
                base ? BASE : code,
                element.text("fTypeName"),
                element.count("fArrayLength"),
                count);
    }
}

package org.fivesigma.plugin.root.objects;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.plugin.root.file.Cursor;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.file.Key;

/**
 * Reads the objects of one record, and those they point at, by the layouts of their classes.
 *
 * <p>Objects whose layout is unknown, and what follows members that are of no concern to trees, are stepped over: every object
 * says where it ends.
 */
public final class ObjectReader {
    private static final long COUNT_FOLLOWS = 0x40000000L;
    private static final long IS_CLASS = 0x80000000L;
    private static final long NEW_CLASS = 0xffffffffL;
    /** References count from the start of the record and this, as 0 and 1 mean no object and the parent. */
    private static final int REFERENCE_OFFSET = 2;

    private static final int IS_REFERENCED = 1 << 4;
    /** No tree of a real file nests branches anywhere near so deep. */
    private static final int DEEPEST = 200;

    private final Cursor cursor;
    private final int origin;
    private final Layouts layouts;
    private final Map<Long, RootObject> objects = new HashMap<>();
    private final Map<Long, String> classes = new HashMap<>();
    private Optional<String> lastMember = Optional.empty();
    private Optional<RootObject> outermost = Optional.empty();
    private boolean ended;
    private int depth;

    /** Reads the object of a record. */
    public ObjectReader(byte[] object, Key key, Layouts layouts) {
        this.cursor = new Cursor(object, key.toString());
        this.origin = key.keyBytes();
        this.layouts = layouts;
    }

    /** Reads an object of a class. */
    public RootObject read(String className) throws Damage {
        RootObject object = new RootObject(className);
        readInto(object, className);
        return object;
    }

    /** Reads an object of a class only up to a member. */
    public RootObject readUpTo(String className, String member) throws Damage {
        RootObject object = new RootObject(className);
        lastMember = Optional.of(member);
        outermost = Optional.of(object);
        readInto(object, className);
        return object;
    }

    private void readInto(RootObject object, String className) throws Damage {
        if (++depth > DEEPEST) {
            throw new Damage("objects of class " + className + " nest deeper than " + DEEPEST);
        }
        switch (className) {
            case "TObject" -> topmost();
            case "TObjArray" -> list(object, false);
            case "TList", "THashList" -> list(object, true);
            default -> described(object, className);
        }
        depth--;
    }

    private void topmost() throws Damage {
        if ((cursor.uint16() & 0x4000) != 0) {
            cursor.skip(Integer.BYTES);
        }
        cursor.skip(Integer.BYTES);
        if ((cursor.uint32() & IS_REFERENCED) != 0) {
            cursor.skip(Short.BYTES);
        }
    }

    /** The end that an object declares and its version. */
    private record Start(int end, int version) {}

    private Start start(String className) throws Damage {
        long count = cursor.uint32();
        if ((count & COUNT_FOLLOWS) == 0 || count == NEW_CLASS) {
            throw new Damage("an object of class " + className + " does not say where it ends");
        }
        int length = cursor.checked(count & ~COUNT_FOLLOWS);
        int end = cursor.position() + length;
        return new Start(end, cursor.uint16());
    }

    private void finish(String className, Start start) throws Damage {
        if (cursor.position() > start.end()) {
            throw new Damage("an object of class " + className + " is longer than it declares");
        }
        cursor.to(start.end());
    }

    private void list(RootObject object, boolean options) throws Damage {
        Start start = start(object.className());
        topmost();
        object.put("fName", cursor.text());
        int count = cursor.int32();
        if (!options) {
            cursor.skip(Integer.BYTES);
        }
        for (int i = 0; i < count && !ended; i++) {
            pointer().ifPresent(object.items()::add);
            if (options) {
                cursor.text();
            }
        }
        if (!ended) {
            finish(object.className(), start);
        }
    }

    private void described(RootObject object, String className) throws Damage {
        int from = cursor.position();
        Start start = start(className);
        object.span(from, start.end());
        Optional<ClassLayout> layout = start.version() == 0
                ? layouts.checksum(className, cursor.uint32())
                : layouts.version(className, start.version());
        if (layout.isPresent()) {
            members(object, layout.get());
        }
        if (!ended) {
            finish(className, start);
        }
    }

    private void members(RootObject object, ClassLayout layout) throws Damage {
        for (Member member : layout.members()) {
            if (member.kind() == Member.Kind.OTHER) {
                return;
            }
            member(object, member);
            boolean last = lastMember.filter(member.name()::equals).isPresent()
                    && outermost.filter(whole -> whole == object).isPresent();
            ended |= last;
            if (ended) {
                return;
            }
        }
    }

    private void member(RootObject object, Member member) throws Damage {
        switch (member.kind()) {
            case BASE -> readInto(object, member.name());
            case NUMBER -> object.put(member.name(), Numbers.read(cursor, member.numberCode()));
            case NUMBERS -> object.put(member.name(), Numbers.read(cursor, member.numberCode(), member.length()));
            case COUNTED_NUMBERS -> {
                long count = cursor.int8() == 0 ? 0 : object.number(member.count());
                object.put(member.name(), Numbers.read(cursor, member.numberCode(), count));
            }
            case OBJECT -> object.put(member.name(), Optional.of(read(withoutStar(member.typeName()))));
            case POINTER -> object.put(member.name(), pointer());
            case TEXT -> object.put(member.name(), cursor.text());
            default -> throw new IllegalStateException("not read: " + member);
        }
    }

    private static String withoutStar(String typeName) {
        return typeName.endsWith("*") ? typeName.substring(0, typeName.length() - 1) : typeName;
    }

    private Optional<RootObject> pointer() throws Damage {
        long start = cursor.position();
        long first = cursor.uint32();
        boolean counted = (first & COUNT_FOLLOWS) != 0 && first != NEW_CLASS;
        if (!counted) {
            return reference(first);
        }
        int end = cursor.position() + cursor.checked(first & ~COUNT_FOLLOWS);
        long tagAt = cursor.position();
        long tag = cursor.uint32();
        if ((tag & IS_CLASS) == 0) {
            cursor.to(end);
            return reference(tag);
        }
        RootObject object = new RootObject(className(tag, tagAt));
        objects.put(start + origin + REFERENCE_OFFSET, object);
        pointedAt(object, end);
        return Optional.of(object);
    }

    private Optional<RootObject> reference(long tag) throws Damage {
        if ((tag & IS_CLASS) != 0) {
            throw new Damage("an object does not say where it ends");
        }
        if (tag == 0) {
            return Optional.empty();
        }
        // an object that is not part of this record stands for itself, without members
        return Optional.of(objects.computeIfAbsent(tag, unknown -> new RootObject("an object outside of the record")));
    }

    private String className(long tag, long tagAt) throws Damage {
        if (tag == NEW_CLASS) {
            String name = cursor.zeroEnded();
            classes.put(tagAt + origin + REFERENCE_OFFSET, name);
            return name;
        }
        String name = classes.get(tag & ~IS_CLASS);
        if (name == null) {
            throw new Damage("an object refers to a class that is not there");
        }
        return name;
    }

    private void pointedAt(RootObject object, int end) throws Damage {
        if (object.className().equals("TBasket")) {
            object.span(cursor.position(), end);
        } else {
            readInto(object, object.className());
        }
        if (ended) {
            return;
        }
        if (cursor.position() > end) {
            throw new Damage("an object of class " + object.className() + " is longer than it declares");
        }
        cursor.to(end);
    }
}

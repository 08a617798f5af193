package org.fivesigma.plugin.root.objects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.plugin.root.file.Damage;

/** An object of a file: its class and what its members hold. */
public final class RootObject {
    private final String className;
    private final Map<String, Object> members = new HashMap<>();
    private final List<RootObject> items = new ArrayList<>();
    private int start;
    private int end;

    RootObject(String className) {
        this.className = className;
    }

    /** The class. */
    public String className() {
        return className;
    }

    /** Where the object's own bytes start in the record. */
    public int start() {
        return start;
    }

    /** Where the object's bytes end in the record. */
    public int end() {
        return end;
    }

    /** The objects of a list or an array of objects, without the empty places. */
    public List<RootObject> items() {
        return items;
    }

    /** Whether the object has a member of that name. */
    public boolean has(String member) {
        return members.containsKey(member);
    }

    /** The number that a member holds. */
    public long number(String member) throws Damage {
        return member(member, Long.class);
    }

    /** The number that a member holds, which must be one that fits four bytes. */
    public int count(String member) throws Damage {
        long number = number(member);
        if (number != (int) number) {
            throw new Damage(className + " holds " + number + " as " + member);
        }
        return (int) number;
    }

    /** The numbers that a member holds. */
    public long[] numbers(String member) throws Damage {
        return member(member, long[].class);
    }

    /** The text that a member holds. */
    public String text(String member) throws Damage {
        return member(member, String.class);
    }

    /** The object that a member holds or points at, if any. */
    public Optional<RootObject> object(String member) throws Damage {
        return member(member, Pointer.class).target();
    }

    private <T> T member(String name, Class<T> type) throws Damage {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new Damage("an object of class " + className + " is written without " + name);
        }
        return type.cast(value);
    }

    /** What a pointer points at. */
    private record Pointer(Optional<RootObject> target) {}

    void put(String member, long number) {
        members.put(member, number);
    }

    void put(String member, long[] numbers) {
        members.put(member, numbers);
    }

    void put(String member, String text) {
        members.put(member, text);
    }

    void put(String member, Optional<RootObject> object) {
        members.put(member, new Pointer(object));
    }

    void span(int from, int to) {
        start = from;
        end = to;
    }
}

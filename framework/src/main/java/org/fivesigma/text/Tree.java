package org.fivesigma.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A recipe as it was written: mappings, lists and texts, each with its place; nothing is converted yet. */
public sealed interface Tree permits Tree.Mapping, Tree.Sequence, Tree.Scalar {

    /** Returns where this part of the recipe begins. */
    Place place();

    /** Returns what this is, in words that fit "expected a number, found ...". */
    String describe();

    /** Returns a text as if typed without quotes. */
    static Scalar scalar(Place place, String text) {
        return new Scalar(place, text, false);
    }

    /** Returns a text as if typed in quotes, so that it is never read as null. */
    static Scalar quoted(Place place, String text) {
        return new Scalar(place, text, true);
    }

    /** Returns a mapping without entries; {@link Mapping#with} fills it. */
    static Mapping mapping(Place place) {
        return new Mapping(place, List.of());
    }

    /** Returns a list of the given items. */
    static Sequence sequence(Place place, List<? extends Tree> items) {
        return new Sequence(place, List.copyOf(items));
    }

    /** One {@code key: value} of a mapping. */
    record Entry(String key, Place keyPlace, Tree value) {}

    /** Keys and their values in the order written; no key occurs twice. */
    record Mapping(Place place, List<Entry> entries) implements Tree {

        /** Copies the entries and refuses a key that occurs twice. */
        public Mapping {
            entries = List.copyOf(entries);
            Set<String> keys = new HashSet<>();
            for (Entry entry : entries) {
                if (!keys.add(entry.key())) {
                    throw new IllegalArgumentException("key given twice: " + entry.key());
                }
            }
        }

        /** Finds the entry with this key. */
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        /** Finds the value of this key. */
        public Optional<Tree> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** Returns this mapping with the entry in place of the one of that key, or at the end if there is none. */
        public Mapping with(Entry added) {
            List<Entry> changed = new ArrayList<>(entries);
            for (int i = 0; i < changed.size(); i++) {
                if (changed.get(i).key().equals(added.key())) {
                    changed.set(i, added);
                    return new Mapping(place, changed);
                }
            }
            changed.add(added);
            return new Mapping(place, changed);
        }

        /** Returns this mapping without the entry of this key. */
        public Mapping without(String key) {
            List<Entry> kept =
                    entries.stream().filter(entry -> !entry.key().equals(key)).toList();
            return new Mapping(place, kept);
        }

        @Override
        public String describe() {
            return entries.isEmpty() ? "an empty mapping" : "a mapping";
        }
    }

    /** Items in the order written. */
    record Sequence(Place place, List<Tree> items) implements Tree {

        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /**
     * A text exactly as written: {@code 010} stays {@code 010}, {@code no} stays {@code no}.
     *
     * @param quoted whether it was written in quotes or as a block ({@code |} or {@code >}), hence is surely a text
     */
    record Scalar(Place place, String text, boolean quoted) implements Tree {
        private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");

        /** Tells whether this is YAML's way of saying nothing: empty, {@code ~} or {@code null} without quotes. */
        public boolean isNull() {
            return !quoted && NULLS.contains(text);
        }

        /** Tells whether the text stands on one line as it is, so that places inside it are known. */
        public boolean isOnOneLine() {
            return quotes() >= 0;
        }

        /** Returns the place of a part; the place of the whole where the text is folded or escaped. */
        public Place placeOf(int offset, int length) {
            return isOnOneLine()
                    ? new Place(place.file(), place.line(), place.column() + quotes() + offset, length)
                    : place;
        }

        private int quotes() {
            int more = place.length() - text.codePointCount(0, text.length());
            return more == 0 ? 0 : more == 2 ? 1 : -1;
        }

        @Override
        public String describe() {
            if (isNull()) {
                return "nothing";
            }
            return "the text '" + Quote.shortened(text) + "'";
        }
    }
}

package org.fivesigma.plugin.weka.adapter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fivesigma.api.text.Suggestion;

/**
 * The schemes of one kind that recipes may name, by their full names in Weka, and how each is made.
 *
 * @param <T> the kind
 */
public final class Schemes<T> {
    private final String kind;
    private final Map<String, Supplier<? extends T>> makers;

    private Schemes(String kind, Map<String, Supplier<? extends T>> makers) {
        this.kind = kind;
        this.makers = Collections.unmodifiableMap(makers);
    }

    /** Schemes of a kind, told in a word or two. */
    static <T> Builder<T> of(String kind) {
        return new Builder<>(kind);
    }

    /** Collects schemes. */
    static final class Builder<T> {
        private final String kind;
        private final Map<String, Supplier<? extends T>> makers = new LinkedHashMap<>();

        private Builder(String kind) {
            this.kind = kind;
        }

        /** Adds a class and its constructor. */
        <S extends T> Builder<T> with(Class<S> type, Supplier<S> constructor) {
            makers.put(type.getName(), constructor);
            return this;
        }

        /** The schemes. */
        Schemes<T> build() {
            return new Schemes<>(kind, makers);
        }
    }

    /** The full names. */
    public List<String> names() {
        return List.copyOf(makers.keySet());
    }

    /**
     * The full name of a scheme that is named in full or by its last word.
     *
     * @throws IllegalArgumentException when there is none, with the nearest
     */
    public String named(String text) {
        String wanted = text.strip();
        return find(wanted).orElseThrow(() -> new IllegalArgumentException(unknown(wanted)));
    }

    /** The full name of a scheme that is named in full or by its last word, where there is one. */
    Optional<String> find(String word) {
        return makers.keySet().stream()
                .filter(name -> name.equals(word) || shortName(name).equals(word))
                .findFirst();
    }

    /** A new scheme of a full name, with its default options. */
    public T make(String name) {
        WekaHome.folder();
        return makers.get(name).get();
    }

    /** The last word of a full name. */
    public static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String unknown(String wanted) {
        List<String> shortNames = new ArrayList<>();
        makers.keySet().forEach(name -> shortNames.add(shortName(name)));
        Optional<String> nearest = Suggestion.nearest(shortName(wanted), shortNames);
        return "Weka has no " + kind + " '" + wanted + "' that can be used here"
                + nearest.map(name -> "; did you mean '" + name + "'?").orElse("") + " There are "
                + String.join(", ", shortNames);
    }
}

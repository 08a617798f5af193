package org.fivesigma.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names a result before it is computed: all that decides it, and the digest of that.
 *
 * @param digest the digest of all parts
 * @param parts what decides the result, in the order in which a reader would ask
 */
public record Key(Digest digest, List<KeyPart> parts) {
    private static final String FORMAT = "fivesigma-key-1";
    private static final String NOTHING = "(none)";

    /** Copies the list; {@link #of} gives the digest that belongs to it. */
    public Key {
        parts = List.copyOf(parts);
    }

    /**
     * What differs first between two keys.
     *
     * @param part the name of the part
     * @param older its value in the older key
     * @param newer its value in the newer key
     */
    public record Difference(String part, String older, String newer) {}

    /** The key of these parts, whose names must differ. */
    public static Key of(List<KeyPart> parts) {
        return new Key(digestOf(parts), parts);
    }

    /** The first part of this key that is not the same in an older one, or else the first that only the older one has. */
    public Optional<Difference> firstDifference(Key older) {
        Map<String, String> before = byName(older.parts);
        for (KeyPart part : parts) {
            String value = before.getOrDefault(part.name(), NOTHING);
            if (!value.equals(part.value())) {
                return Optional.of(new Difference(part.name(), value, part.value()));
            }
        }
        before.keySet().removeAll(byName(parts).keySet());
        return before.entrySet().stream()
                .findFirst()
                .map(gone -> new Difference(gone.getKey(), gone.getValue(), NOTHING));
    }

    private static Digest digestOf(List<KeyPart> parts) {
        Set<String> names = new HashSet<>();
        CanonicalEncoder encoder = new CanonicalEncoder().record(FORMAT, parts.size());
        for (KeyPart part : parts) {
            if (!names.add(part.name())) {
                throw new IllegalArgumentException("key part '" + part.name() + "' is there twice");
            }
            encoder.text(part.name()).text(part.value());
        }
        return encoder.digest();
    }

    private static Map<String, String> byName(List<KeyPart> parts) {
        Map<String, String> values = new LinkedHashMap<>();
        parts.forEach(part -> values.put(part.name(), part.value()));
        return values;
    }
}

package org.fivesigma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeyTest {
    private static List<KeyPart> parts() {
        List<KeyPart> parts = new ArrayList<>();
        parts.add(new KeyPart("step", "cut"));
        parts.add(new KeyPart("version", "1"));
        parts.add(KeyPart.of("code", Digest.of(new byte[] {1})));
        parts.add(new KeyPart("parameter all.0.column", "pt"));
        parts.add(new KeyPart("parameter all.0.below", "150.0"));
        parts.add(new KeyPart("parameter all.1.below", "absent"));
        parts.add(KeyPart.of("input events", Digest.of(new byte[] {2})));
        parts.add(new KeyPart("seed", "7"));
        return parts;
    }

    @Test
    void changesWithEveryChangeOfEveryPart() {
        Set<Digest> seen = new LinkedHashSet<>();
        seen.add(Key.of(parts()).digest());
        for (int i = 0; i < parts().size(); i++) {
            KeyPart part = parts().get(i);
            List<KeyPart> without = parts();
            without.remove(i);
            seen.add(Key.of(without).digest());
            seen.add(replaced(i, new KeyPart(part.name(), part.value() + "0")).digest());
            seen.add(replaced(i, new KeyPart(part.name() + "0", part.value())).digest());
            // the same characters, otherwise divided
            String last = part.name().substring(part.name().length() - 1);
            String rest = part.name().substring(0, part.name().length() - 1);
            seen.add(replaced(i, new KeyPart(rest, last + part.value())).digest());
        }
        assertEquals(1 + 4 * parts().size(), seen.size());
    }

    private static Key replaced(int index, KeyPart part) {
        List<KeyPart> parts = parts();
        parts.set(index, part);
        return Key.of(parts);
    }

    @Test
    void isTheSameForTheSameParts() {
        assertEquals(Key.of(parts()), Key.of(parts()));
    }

    @Test
    void namesTheFirstPartThatDiffers() {
        Key older = Key.of(parts());
        assertEquals(Optional.empty(), Key.of(parts()).firstDifference(older));
        for (int i = 0; i < parts().size(); i++) {
            KeyPart part = parts().get(i);
            Key.Difference changed = new Key.Difference(part.name(), part.value(), "other");
            assertEquals(
                    Optional.of(changed),
                    replaced(i, new KeyPart(part.name(), "other")).firstDifference(older));
        }
    }

    @Test
    void namesPartsThatOnlyOneKeyHas() {
        Key older = Key.of(List.of(new KeyPart("step", "cut"), new KeyPart("seed", "7")));
        Key newer = Key.of(List.of(new KeyPart("step", "cut")));
        assertEquals(Optional.of(new Key.Difference("seed", "7", "(none)")), newer.firstDifference(older));
        assertEquals(Optional.of(new Key.Difference("seed", "(none)", "7")), older.firstDifference(newer));
    }

    @Test
    void refusesAPartNamedTwice() {
        List<KeyPart> twice = List.of(new KeyPart("a", "1"), new KeyPart("a", "2"));
        assertThrows(IllegalArgumentException.class, () -> Key.of(twice));
    }
}

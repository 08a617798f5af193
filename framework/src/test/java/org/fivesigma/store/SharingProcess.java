package org.fivesigma.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;

/** A process that stores results in a store which others use at the same time; it says on its output how far it is. */
final class SharingProcess {
    private SharingProcess() {}

    /** Arguments: the folder of the store, and how many results to store. */
    public static void main(String[] arguments) throws Exception {
        try (Store store = open(Path.of(arguments[0]))) {
            storeResults(store, Integer.parseInt(arguments[1]), true);
        }
    }

    static Store open(Path root) throws StoreException {
        return Store.open(root, StoreIo.disk(), Codecs.builtIn(), warning -> {
            throw new AssertionError(warning);
        });
    }

    /** Finds or makes so many results and says after each that it is there; gives all of them as one digest. */
    static Digest storeResults(Store store, int results, boolean aloud) throws Exception {
        CanonicalEncoder all = new CanonicalEncoder();
        for (int i = 0; i < results; i++) {
            Key key = Key.of(List.of(new KeyPart("step", "table"), new KeyPart("number", "" + i)));
            if (store.find(key.digest()).isEmpty()) {
                store.record(key, Map.of("out", Port.one(store.put(table(i)))));
            }
            ActionRecord found = store.find(key.digest()).orElseThrow();
            Artifact artifact = found.outputs().get("out").first().orElseThrow();
            all.value(store.get(artifact, EventTable.class).numbers("x")).digest(artifact.digest());
            if (aloud) {
                System.out.println("result " + i);
            }
        }
        Digest digest = all.digest();
        if (aloud) {
            System.out.println(digest);
        }
        return digest;
    }

    private static EventTable table(int number) {
        double[] shared = {1, 2, 3, number / 4};
        EventTable all = EventTable.of(Column.of("x", number, -0.0, Double.NaN, 3), Column.of("shared", shared));
        return all.select(new int[] {number % 4, 1});
    }
}

package org.fivesigma.search;

import java.nio.file.Path;
import java.util.Optional;
import org.fivesigma.api.Journal;
import org.fivesigma.api.learning.Learner;
import org.fivesigma.search.space.Axis;
import org.fivesigma.store.CanonicalEncoder;
import org.fivesigma.store.Codecs;
import org.fivesigma.store.Digest;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreIo;
import org.fivesigma.store.StoredJournal;

/** A search with a stored journal in a process of its own, which tells each entry that it adds. */
public final class SearchProcess {
    private static final Digest SCOPE = Digest.of("the search of this process".getBytes());

    private SearchProcess() {}

    /** Takes the store's folder and the number of seeds to try; each has four candidates. */
    public static void main(String[] arguments) throws Exception {
        SearchStep.Params params = search(Integer.parseInt(arguments[1]));
        try (Store store = Store.open(Path.of(arguments[0]), StoreIo.disk(), Codecs.builtIn(), System.err::println);
                StoredJournal journal = store.journal(SCOPE, true)) {
            SearchStep.Output output = run(params, new Aloud(journal));
            System.out.println("trials " + output.trials().trials().size());
            System.out.println("digest " + digest(output));
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("memory " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB");
    }

    static SearchStep.Params search(int seeds) {
        return Asked.Search.grid()
                .vary("seed", new Axis.Range(1, seeds, Optional.empty(), false))
                .vary("bins", 2, 3, 5, 9)
                .params();
    }

    static SearchStep.Output run(SearchStep.Params params, Journal journal) throws Exception {
        Learner.Samples samples = new Learner.Samples(Asked.events(300), Optional.empty());
        return Asked.run(params, samples, new Asked.Context(2, journal));
    }

    static Digest digest(SearchStep.Output output) {
        CanonicalEncoder encoder = new CanonicalEncoder();
        encoder.value(output.trials()).value(output.measures());
        return encoder.value(output.classifier()).digest();
    }

    /** Says of each entry that it is there. */
    private record Aloud(Journal journal) implements Journal {
        @Override
        public Optional<String> find(String key) {
            return journal.find(key);
        }

        @Override
        public void add(String key, String entry) {
            journal.add(key, entry);
            System.out.println("entry");
        }
    }
}

package org.fivesigma.app;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.store.Codecs;
import org.fivesigma.store.FileDigests;
import org.fivesigma.store.Store;
import org.fivesigma.store.StoreException;
import org.fivesigma.store.StoreIo;

/** The store and the digests of input files, opened when first needed. */
public final class Workspace implements AutoCloseable {
    private final StoreFolder folder;
    private final Catalog catalog;
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private Store store;
    private FileDigests files;

    /** A workspace in this folder, for the artifacts of these plugins. */
    @Inject
    public Workspace(StoreFolder folder, Catalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    /** Where results are kept. */
    public StoreFolder folder() {
        return folder;
    }

    /** The store. */
    public synchronized Store store() throws StoreException {
        if (store == null) {
            store = Store.open(folder.path(), StoreIo.disk(), new Codecs(catalog.codecs()), warnings::add);
        }
        return store;
    }

    /** The digests of input files. */
    public synchronized FileDigests files() throws StoreException {
        if (files == null) {
            files = FileDigests.open(store().root(), StoreIo.disk(), warnings::add);
        }
        return files;
    }

    /** What went wrong with single entries of the store so far, each mended by computing anew. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public synchronized void close() throws StoreException {
        if (files != null) {
            files.save();
        }
        if (store != null) {
            store.close();
        }
    }
}

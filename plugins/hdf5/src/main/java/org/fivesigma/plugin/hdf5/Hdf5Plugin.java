package org.fivesigma.plugin.hdf5;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the reader of HDF5 files. */
public final class Hdf5Plugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Hdf5.class);
    }
}

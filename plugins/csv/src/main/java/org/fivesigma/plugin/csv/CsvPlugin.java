package org.fivesigma.plugin.csv;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the reader of separated text files. */
public final class CsvPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(Csv.class);
    }
}

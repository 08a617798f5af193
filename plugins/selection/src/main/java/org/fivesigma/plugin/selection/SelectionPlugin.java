package org.fivesigma.plugin.selection;

import java.util.List;
import org.fivesigma.api.Plugin;
import org.fivesigma.api.Step;

/** Offers the steps that choose, count, show, clean and extend events. */
public final class SelectionPlugin implements Plugin {
    @Override
    public List<Class<? extends Step<?, ?, ?>>> steps() {
        return List.of(
                Clean.class,
                Describe.class,
                Derive.class,
                Select.class,
                Blind.class,
                CutFlowTable.class,
                NMinusOne.class);
    }
}

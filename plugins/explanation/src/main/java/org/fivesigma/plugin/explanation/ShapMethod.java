package org.fivesigma.plugin.explanation;

import org.fivesigma.api.Doc;

/** What stands for a feature that is taken as unknown. */
public enum ShapMethod {
    /** The training events that came to the node. */
    @Doc(
            "The training events that came to the node that asks for it, by their weights. True to the data, so correlated features "
                    + "share what they add.")
    PATH_DEPENDENT,
    /** The events of a background. */
    @Doc(
            "The events of a background, whose features replace it. True to the model: a feature that no tree asks for adds nothing.")
    INTERVENTIONAL
}

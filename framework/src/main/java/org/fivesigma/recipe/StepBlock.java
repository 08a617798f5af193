package org.fivesigma.recipe;

import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Located;

/** A step of a plugin, named directly. */
public record StepBlock(
        @Doc("name of the step, as fivesigma plugins lists them")
        Located<String> use,

        @Doc("its parameters") Optional<RawTree> with,

        @Doc("what its input ports take: a view such as all after harsh, or node.port of another step") @Default("{}")
        Map<String, Located<Names>> from) {}

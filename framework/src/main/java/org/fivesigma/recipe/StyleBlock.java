package org.fivesigma.recipe;

import java.util.Map;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Rest;

/** How figures look: handed to the step that draws them, so no number depends on it. */
public record StyleBlock(
        @Doc("parameters of the draw step") @Rest Map<String, Located<RawTree>> draw) {}

package org.fivesigma.recipe;

import java.util.Map;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Rest;

/** What a search varies. */
public record Axes(
        @Doc("values by dotted name of a parameter: a list, or {from, to} with points or step") @Rest
        Map<String, Located<Axis>> axes) {}

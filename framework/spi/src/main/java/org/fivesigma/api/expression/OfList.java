package org.fivesigma.api.expression;

import java.util.List;
import java.util.Optional;

/** A part that makes one value per event of the list that another part gives. */
sealed interface OfList extends Node permits Counted, Element, Quantified, Reduced {
    /** The part that gives the list. */
    Node of();

    @Override
    default Binding binding() {
        return Binding.ATOM;
    }

    @Override
    default List<? extends Node> parts() {
        return List.of(of());
    }

    @Override
    default Optional<Node> reduces() {
        return Optional.of(of());
    }
}

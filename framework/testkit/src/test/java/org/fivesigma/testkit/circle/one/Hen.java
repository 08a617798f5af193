package org.fivesigma.testkit.circle.one;

import org.fivesigma.testkit.circle.two.Egg;

/** Comes from an egg. */
public final class Hen {
    /** Lays an egg. */
    public Egg lay() {
        return new Egg(java.util.Optional.of(this));
    }
}

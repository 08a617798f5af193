package org.fivesigma.testkit.circle.two;

import java.util.Optional;
import org.fivesigma.testkit.circle.one.Hen;

/** Comes from a hen, which no instruction of this class ever touches. */
public record Egg(Optional<Hen> of) {}

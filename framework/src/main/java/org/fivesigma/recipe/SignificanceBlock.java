package org.fivesigma.recipe;

import org.fivesigma.api.Doc;

/** A test of one hypothesis against another. */
public record SignificanceBlock(
        @Doc("two fits, [without signal, with signal], compared by Wilks' theorem")
        Names wilks) {}

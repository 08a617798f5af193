package org.fivesigma.text;

/** A stretch of a line to be underlined, with a few words beside it. */
record Underline(Place place, String text, boolean main) {}

package org.fivesigma.api.data;

/**
 * Says that events are simulated and stand in for measured ones: the stand-in's title; empty where they are what the recipe
 * names.
 *
 * <p>The engine fills in every parameter of this type, so that what leaves it cannot be taken for data.
 *
 * @param title the title of the stand-in
 */
public record Stamp(String title) {
    /** The stamp of this title. */
    public static Stamp parse(String title) {
        return new Stamp(title);
    }

    /** Whether the events are simulated stand-ins. */
    public boolean isSimulated() {
        return !title.isEmpty();
    }

    @Override
    public String toString() {
        return title;
    }
}

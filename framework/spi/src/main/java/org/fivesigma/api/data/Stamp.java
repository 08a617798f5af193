package org.fivesigma.api.data;

/**
 * Says what keeps events from being taken for all that was measured: that they are simulated and stand in for measured ones, and
 * which observed ones are hidden, or shown although the recipe hides them.
 *
 * <p>The engine fills in every parameter of this type, so that what leaves it cannot be taken for something else.
 *
 * @param title the title of the stand-in; empty where the events are what the recipe names
 * @param blinding which observed events are hidden or were unblinded, in words; empty where the recipe hides none
 */
public record Stamp(String title, String blinding) {
    /** Keeps each part on one line, since lines part them. */
    public Stamp {
        title = title.replaceAll("\\R", " ");
        blinding = blinding.replaceAll("\\R", " ");
    }

    /** The stamp of a stand-in of this title. */
    public Stamp(String title) {
        this(title, "");
    }

    /** The stamp as {@link #toString} writes it. */
    public static Stamp parse(String text) {
        String[] parts = text.split("\\R", 2);
        return new Stamp(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** Whether the events are simulated stand-ins. */
    public boolean isSimulated() {
        return !title.isEmpty();
    }

    /** Whether observed events are hidden, or shown although the recipe hides them. */
    public boolean isBlinding() {
        return !blinding.isEmpty();
    }

    @Override
    public String toString() {
        return isBlinding() ? title + "\n" + blinding : title;
    }
}

package org.fivesigma.api.figure;

/** Chooses how many panels stand side by side. */
public final class PanelGrid {
    private PanelGrid() {}

    /** One panel alone, up to four in two columns, more in three. */
    public static int columns(int panels) {
        return panels > 4 ? 3 : panels > 1 ? 2 : 1;
    }
}

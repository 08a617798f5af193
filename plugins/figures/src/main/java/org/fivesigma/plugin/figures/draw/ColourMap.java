package org.fivesigma.plugin.figures.draw;

/** Colours along a scale of values, safe for colour-blind readers. */
enum ColourMap {
    /**
     * Viridis by S. van der Walt and N. Smith (matplotlib, CC0) through nine of its colours: its lightness rises evenly, also in
     * print without colour.
     */
    SEQUENTIAL(0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725),
    /**
     * From blue by a light grey to red, through nine colours of K. Moreland, "Diverging Color Maps for Scientific Visualization",
     * ISVC 2009: both ends are equally dark, and no reader needs to tell red from green.
     */
    DIVERGING(0x3b4cc0, 0x6282ea, 0x8db0fe, 0xb8d0f9, 0xdddddd, 0xf5c4ad, 0xf49a7b, 0xde604d, 0xb40426);

    private final int[] control;

    ColourMap(int... control) {
        this.control = control;
    }

    /** The colour at a share of the scale in [0, 1]. */
    Colour at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (control.length - 1);
        int from = Math.min((int) place, control.length - 2);
        return new Colour(control[from]).towards(new Colour(control[from + 1]), place - from);
    }
}

package org.fivesigma.plugin.figures.draw;

/**
 * An opaque colour.
 *
 * @param rgb red, green and blue as 0xRRGGBB
 */
public record Colour(int rgb) {
    /** Ink of axes, data and text. */
    public static final Colour BLACK = new Colour(0x000000);
    /** Paper. */
    public static final Colour WHITE = new Colour(0xffffff);
    /** Hatches and reference lines. */
    public static final Colour DIM = new Colour(0x444444);
    /** Warnings. */
    public static final Colour RED = new Colour(0xc91f16);

    /** Red in [0, 1]. */
    public double red() {
        return (rgb >> 16 & 0xff) / 255.0;
    }

    /** Green in [0, 1]. */
    public double green() {
        return (rgb >> 8 & 0xff) / 255.0;
    }

    /** Blue in [0, 1]. */
    public double blue() {
        return (rgb & 0xff) / 255.0;
    }

    /** How bright it looks, in [0, 1]: the luma of ITU-R BT.601, which is what a print without colour shows. */
    public double luma() {
        return 0.299 * red() + 0.587 * green() + 0.114 * blue();
    }

    /** The colour so far on the way to another: 0 is this one, 1 the other. */
    public Colour towards(Colour other, double share) {
        return new Colour(mixed(other, share, 16) | mixed(other, share, 8) | mixed(other, share, 0));
    }

    private int mixed(Colour other, double share, int shift) {
        int own = rgb >> shift & 0xff;
        int wanted = other.rgb >> shift & 0xff;
        return (int) Math.rint(own + share * (wanted - own)) << shift;
    }
}

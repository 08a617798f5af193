package org.fivesigma.plugin.assessment.text;

/**
 * How a class is shown: the same in all figures of this plugin.
 *
 * @param name in legends
 * @param measure before the names of measures
 * @param isSignal whether it is signal
 * @param colour place in the palette
 */
public record ClassStyle(String name, String measure, boolean isSignal, int colour) {
    /** How signal is shown. */
    public static final ClassStyle SIGNAL = new ClassStyle("Signal", "signal", true, 0);

    /** How background is shown. */
    public static final ClassStyle BACKGROUND = new ClassStyle("Background", "background", false, 1);
}

package org.fivesigma.api.data;

import java.util.Arrays;

/**
 * A figure drawn: the same picture as SVG text, as a PDF file and as pixels.
 *
 * @param title the figure's title
 * @param description one sentence for readers who cannot see it
 * @param svg SVG 1.1 text
 * @param pdf PDF bytes; must not be changed
 * @param png PNG bytes; must not be changed
 */
public record Drawing(String title, String description, String svg, byte[] pdf, byte[] png) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Drawing that
                && svg.equals(that.svg)
                && Arrays.equals(pdf, that.pdf)
                && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return svg.hashCode();
    }
}

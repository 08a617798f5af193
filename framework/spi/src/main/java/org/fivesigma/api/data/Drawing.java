package org.fivesigma.api.data;

/**
 * A figure drawn: the same picture as SVG text and as a PDF file.
 *
 * @param title the figure's title
 * @param description one sentence for readers who cannot see it
 * @param svg SVG 1.1 text
 * @param pdf PDF bytes; must not be changed
 */
public record Drawing(String title, String description, String svg, byte[] pdf) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Drawing that && svg.equals(that.svg) && java.util.Arrays.equals(pdf, that.pdf);
    }

    @Override
    public int hashCode() {
        return svg.hashCode();
    }
}

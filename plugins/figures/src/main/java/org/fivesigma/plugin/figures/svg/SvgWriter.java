package org.fivesigma.plugin.figures.svg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fivesigma.plugin.figures.draw.Decimals;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Picture;

/**
 * Writes a picture as SVG 1.1 text that scales, needs nothing else and may stand in a page beside others.
 *
 * <p>Names within the text are made from a hash of its content, so two pictures in one page never share one by chance.
 */
public final class SvgWriter {
    private static final String FONTS = "'Liberation Sans', Arimo, Helvetica, Arial, sans-serif";
    private static final int HASH_CHARACTERS = 12;

    private SvgWriter() {}

    /** The SVG text of a picture. */
    public static String write(Picture picture) {
        SvgSurface surface = new SvgSurface();
        for (Mark mark : picture.marks()) {
            mark.drawOn(surface);
        }
        String head = head(picture);
        String id = "f" + hash(head + surface.text()) + "-";
        return (head + surface.text() + "</svg>\n").replace(SvgSurface.ID, id);
    }

    private static String head(Picture picture) {
        String width = Decimals.text(picture.width(), 2);
        String height = Decimals.text(picture.height(), 2);
        String title = picture.title().isEmpty() ? picture.description() : picture.title();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-labelledby=\"" + SvgSurface.ID
                + "title " + SvgSurface.ID + "desc\" xml:space=\"preserve\" font-family=\"" + FONTS + "\">\n"
                + "<title id=\"" + SvgSurface.ID + "title\">" + SvgSurface.escaped(title) + "</title>\n"
                + "<desc id=\"" + SvgSurface.ID + "desc\">" + SvgSurface.escaped(picture.description())
                + "</desc>\n";
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

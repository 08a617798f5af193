package org.fivesigma.plugin.figures.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.fivesigma.plugin.figures.draw.FontFile;

/** The font of a PDF file, of which only the characters in use are embedded. */
final class EmbeddedFont {
    private final PDType0Font font;

    EmbeddedFont(PDDocument document) throws IOException {
        this.font = PDType0Font.load(document, new ByteArrayInputStream(FontFile.bytes()), true);
    }

    /** The font's codes of a text, in hexadecimal; the font must have all its characters. */
    String encode(String text) {
        text.codePoints().forEach(font::addToSubset);
        try {
            return HexFormat.of().formatHex(font.encode(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Embeds the characters encoded so far, and gives the font's dictionary. */
    COSDictionary embed() throws IOException {
        font.addToSubset(' ');
        font.subset();
        return font.getCOSObject();
    }
}

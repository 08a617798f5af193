package org.fivesigma.plugin.figures.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.fivesigma.plugin.figures.draw.Mark;
import org.fivesigma.plugin.figures.draw.Picture;

/**
 * Writes a picture as a PDF file of one page with its font embedded.
 *
 * <p>The same picture gives the same bytes: there are no dates, the file's identity is a hash of the page, and nothing is
 * compressed, because compressed bytes depend on the zlib of the machine.
 */
public final class PdfWriter {
    private static final double POINTS_PER_PIXEL = 0.75;

    private PdfWriter() {}

    /** The PDF bytes of a picture. */
    public static byte[] write(Picture picture) throws IOException {
        try (PDDocument document = new PDDocument()) {
            EmbeddedFont font = new EmbeddedFont(document);
            double height = POINTS_PER_PIXEL * picture.height();
            PdfSurface surface = new PdfSurface(font);
            surface.begin(POINTS_PER_PIXEL, height);
            for (Mark mark : picture.marks()) {
                mark.drawOn(surface);
            }
            byte[] content = surface.content();
            PDPage page = new PDPage(new PDRectangle((float) (POINTS_PER_PIXEL * picture.width()), (float) height));
            page.setResources(resources(font, surface.opacities()));
            page.setContents(stream(document, content));
            document.addPage(page);
            describe(document, picture);
            CRC32 identity = new CRC32();
            identity.update(content);
            document.setDocumentId(identity.getValue());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private static PDResources resources(EmbeddedFont font, Set<Long> opacities) throws IOException {
        COSDictionary dictionary = font.embed();
        unpack(dictionary);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F0"), dictionary);
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        if (!opacities.isEmpty()) {
            resources.getCOSObject().setItem(COSName.EXT_G_STATE, states(opacities));
        }
        return resources;
    }

    private static COSDictionary states(Set<Long> opacities) {
        COSDictionary states = new COSDictionary();
        for (long percent : opacities) {
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.CA, new COSFloat(percent / 100f));
            state.setItem(COSName.CA_NS, new COSFloat(percent / 100f));
            states.setItem(COSName.getPDFName(PdfSurface.name(percent)), state);
        }
        return states;
    }

    /** Stores the parts of a font without compression. */
    private static void unpack(COSDictionary font) throws IOException {
        COSDictionary descendant =
                (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
        for (COSDictionary holder : List.of(font, descendant, descriptor)) {
            for (COSName name : holder.keySet()) {
                if (holder.getDictionaryObject(name) instanceof COSStream stream) {
                    unpack(stream);
                }
            }
        }
    }

    private static void unpack(COSStream stream) throws IOException {
        byte[] plain = stream.createInputStream().readAllBytes();
        stream.removeItem(COSName.FILTER);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(plain);
        }
    }

    private static PDStream stream(PDDocument document, byte[] content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content);
        }
        return stream;
    }

    private static void describe(PDDocument document, Picture picture) {
        document.getDocumentInformation().setTitle(picture.title());
        document.getDocumentInformation().setSubject(picture.description());
        document.getDocumentCatalog().setLanguage(Locale.ENGLISH.getLanguage());
    }
}

package org.fivesigma.plugin.figures;
import java.nio.file.*;
import org.fivesigma.api.data.Drawing;
final class GalleryMain {
    public static void main(String[] a) throws Exception {
        Path out = Path.of(a[0]); Files.createDirectories(out);
        for (var e : Gallery.all().entrySet()) {
            Drawing d = ToyFigures.drawn(e.getValue());
            Files.writeString(out.resolve(e.getKey() + ".svg"), d.svg());
            Files.write(out.resolve(e.getKey() + ".pdf"), d.pdf());
            Files.write(out.resolve(e.getKey() + ".png"), d.png());
            System.out.println(e.getKey() + " svg " + d.svg().length() + " pdf " + d.pdf().length + " png " + d.png().length);
        }
    }
}

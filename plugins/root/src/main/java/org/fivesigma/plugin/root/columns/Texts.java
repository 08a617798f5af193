package org.fivesigma.plugin.root.columns;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.plugin.root.file.Damage;
import org.fivesigma.plugin.root.tree.Basket;
import org.fivesigma.plugin.root.tree.BasketHead;
import org.fivesigma.plugin.root.tree.Workspace;

/** One text an entry, with its length before it. */
record Texts() implements Filling {
    private static final int LONG_TEXT = 255;

    @Override
    public ColumnType type() {
        return ColumnType.TEXT;
    }

    @Override
    public long elements(BasketHead head) throws Damage {
        if (head.dataBytes() < head.entries()) {
            throw new Damage("a basket of " + head.entries() + " texts has " + head.dataBytes() + " bytes");
        }
        return 0;
    }

    @Override
    public void fill(Basket basket, Workspace workspace, Values into, Place place) throws Damage {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        int end = basket.start() + basket.length();
        int next = basket.start();
        for (int entry = 0; entry < basket.entries(); entry++) {
            if (basket.hasOffsets() && basket.entryStart(entry) != next) {
                throw new Damage("a text does not start where the one before it ends");
            }
            Span span = span(basket.bytes(), next, end);
            into.texts()[place.row() + entry] = text(decoder, basket.bytes(), span);
            next = span.start() + span.length();
        }
        if (next != end) {
            throw new Damage("the texts of a basket end before it does");
        }
    }

    private record Span(int start, int length) {}

    private static Span span(ByteBuffer bytes, int at, int end) throws Damage {
        int start = at + 1;
        if (start > end) {
            throw new Damage("a text starts behind the end of its basket");
        }
        int length = bytes.get(at) & 0xff;
        if (length == LONG_TEXT) {
            start += Integer.BYTES;
            length = start > end ? -1 : bytes.getInt(at + 1);
        }
        if (length < 0 || length > end - start) {
            throw new Damage("a text is longer than its basket");
        }
        return new Span(start, length);
    }

    private static String text(CharsetDecoder decoder, ByteBuffer bytes, Span span) throws Damage {
        try {
            return decoder.decode(bytes.slice(span.start(), span.length())).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Damage("a text is not in UTF-8");
        }
    }
}

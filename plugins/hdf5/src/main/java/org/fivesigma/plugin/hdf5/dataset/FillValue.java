package org.fivesigma.plugin.hdf5.dataset;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.fivesigma.plugin.hdf5.file.Damage;
import org.fivesigma.plugin.hdf5.file.HeaderMessages;
import org.fivesigma.plugin.hdf5.file.Refusal;

/** The element that stands where none was written. */
final class FillValue {
    private static final int DEFINED = 0x20;

    private FillValue() {}

    /** The fill value of a dataset: the one its header defines, or zeros. */
    static byte[] of(HeaderMessages header, int elementSize) throws Refusal {
        byte[] fill = new byte[elementSize];
        Optional<ByteBuffer> message = header.one(HeaderMessages.FILL_VALUE);
        if (message.isPresent()) {
            copy(message.get(), sizeAt(message.get()), fill);
            return fill;
        }
        Optional<ByteBuffer> old = header.one(HeaderMessages.OLD_FILL_VALUE);
        if (old.isPresent()) {
            copy(old.get(), 0, fill);
        }
        return fill;
    }

    /** Where the size of the value stands; -1 where none is defined. */
    private static int sizeAt(ByteBuffer message) {
        int version = message.get(0);
        if (version == 1 || version == 2) {
            return version == 1 || message.get(3) == 1 ? 4 : -1;
        }
        if (version != 3) {
            throw new Damage("its fill value is of version " + version);
        }
        return (message.get(1) & DEFINED) == 0 ? -1 : 2;
    }

    private static void copy(ByteBuffer message, int sizeAt, byte[] into) {
        if (sizeAt < 0 || sizeAt + 4 > message.limit()) {
            return;
        }
        int size = message.getInt(sizeAt);
        if (size <= 0) {
            return;
        }
        if (size != into.length || size > message.limit() - sizeAt - 4) {
            throw new Damage("its fill value has " + size + " bytes and its elements have " + into.length);
        }
        message.get(sizeAt + 4, into);
    }
}

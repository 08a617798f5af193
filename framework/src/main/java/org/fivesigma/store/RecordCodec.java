package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Stores records of plain things, and single plain things, as JSON. */
final class RecordCodec implements Codec {
    /** Its name in manifests. */
    static final String NAME = "record";

    private final Layouts layouts = new Layouts();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(Class<?> type) {
        return layouts.has(type);
    }

    @Override
    public Json.Writing write(Object artifact, BlobTable blobs) {
        Layout layout = layouts.of(artifact.getClass());
        return json -> layout.write(artifact, json);
    }

    @Override
    public Object read(Manifest manifest, JsonParser description, Class<?> type, Blobs blobs) throws IOException {
        return layouts.of(stored(manifest.type(), type)).read(description);
    }

    /** The class that was stored: the wanted one, or the one of that name that it permits. */
    private static Class<?> stored(String name, Class<?> wanted) throws IOException {
        if (wanted.isSealed() && wanted.isInterface() && !TextValue.is(wanted)) {
            return Permitted.named(wanted, name);
        }
        if (!KebabCase.of(wanted).equals(name)) {
            throw new Damage("it holds a " + name + ", not a " + KebabCase.of(wanted));
        }
        return wanted;
    }
}

package org.fivesigma.testkit.circle;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

/** Reads serialised objects behind a filter, as a step may; never run. */
public final class Filtering {
    /** Opens serialised texts. */
    public ObjectInputStream open(InputStream objects) throws IOException {
        ObjectInputStream stream = new ObjectInputStream(objects);
        stream.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.lang.String;!*"));
        return stream;
    }
}

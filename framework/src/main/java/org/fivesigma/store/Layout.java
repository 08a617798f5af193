package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Writes values of one type as JSON and reads them back equal. */
interface Layout {
    /** Writes a value of the type. */
    void write(Object value, JsonGenerator json) throws IOException;

    /** Reads the value that starts at the parser's token, and stops at its last token. */
    Object read(JsonParser json) throws IOException;
}

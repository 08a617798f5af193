package org.fivesigma.plugin.root.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XxHash64Test {
    // the values that the python package xxhash gives, seed 0
    @ParameterizedTest
    @CsvSource({
        "'', ef46db3751d8e999",
        "a, d24ec4f1a98c6e5b",
        "abc, 44bc2cf5ad770999",
        "Nobody inspects the spammish repetition, fbcea83c8a378bf1"
    })
    void agreesWithTheReference(String text, String hash) {
        byte[] bytes = (" " + text).getBytes(StandardCharsets.US_ASCII);
        assertEquals(hash, Long.toHexString(XxHash64.of(new Span(bytes, 1, bytes.length - 1))));
    }
}

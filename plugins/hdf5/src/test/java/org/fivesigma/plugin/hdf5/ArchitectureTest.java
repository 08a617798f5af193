package org.fivesigma.plugin.hdf5;

import org.fivesigma.testkit.Layering;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final String API = "org.fivesigma.api";

    @Test
    void packagesFollowOneArrow() {
        Layering.ofPlugin(Hdf5.class)
                .reads(ours("file"), API)
                .reads(ours("types"), API, ours("file"))
                .reads(ours("chunks"), ours("file"))
                .reads(ours("filters"), ours("file"), ours("chunks"))
                .reads(ours("dataset"), ours("file"), ours("types"), ours("chunks"), ours("filters"))
                .reads(
                        ours("values"),
                        API,
                        ours("file"),
                        ours("types"),
                        ours("chunks"),
                        ours("filters"),
                        ours("dataset"))
                .reads(ours("table"), API, ours("file"), ours("types"), ours("dataset"), ours("values"))
                .reads(
                        ours("columns"),
                        API,
                        ours("file"),
                        ours("types"),
                        ours("dataset"),
                        ours("values"),
                        ours("table"))
                .check();
    }

    private static String ours(String name) {
        return "org.fivesigma.plugin.hdf5." + name;
    }
}

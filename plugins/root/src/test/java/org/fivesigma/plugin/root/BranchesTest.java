package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader.OnBadFile;
import org.fivesigma.api.EventReader.Schema;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.plugin.root.file.Entry;
import org.fivesigma.plugin.root.file.Key;
import org.fivesigma.plugin.root.writing.Baskets;
import org.fivesigma.plugin.root.writing.BranchData;
import org.fivesigma.plugin.root.writing.Format;
import org.fivesigma.plugin.root.writing.RootWriter;
import org.fivesigma.plugin.root.writing.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which branches are read, and what is said of the others. */
class BranchesTest {
    @TempDir
    private Path folder;

    private Path file(BranchData... branches) throws Exception {
        Path path = folder.resolve("events.root");
        try (RootWriter writer = RootWriter.create(path, Format.PLAIN)) {
            writer.top().tree("events", Baskets.of(2), branches);
        }
        return path;
    }

    private static BranchData x(String name, double... values) {
        return BranchData.flat(name, new Values.Doubles(values));
    }

    /** Replaces some bytes where they are first found. */
    private static void patch(Path file, byte[] old, byte[] other) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(old, StandardCharsets.ISO_8859_1));
        assertTrue(at > 0);
        System.arraycopy(other, 0, bytes, at, other.length);
        Files.write(file, bytes);
    }

    @Test
    void readsOnlyTheBranchesThatAreNeeded() throws Exception {
        Path file = file(x("good", 1, 2, 3), x("bad", 4, 5, 6));
        // a basket that says that it is another one
        patch(
                file,
                "\u0007TBasket\u0003bad".getBytes(StandardCharsets.ISO_8859_1),
                "\u0007TBusket".getBytes(StandardCharsets.ISO_8859_1));
        Reading reading = Reading.of(folder, file);
        assertArrayEquals(
                new double[] {1, 2, 3},
                reading.columns("good").events().events().numbers("good"));
        assertTrue(reading.columns("bad").refusal().contains("is no basket"));
        assertEquals(List.of("good", "bad"), names(reading.schema()));
    }

    private static List<String> names(Schema schema) {
        return schema.columns().stream().map(spec -> spec.name()).toList();
    }

    @Test
    void tellsBranchesOfOneNameApart() throws Exception {
        Reading reading = Reading.of(folder, file(x("x", 1), x("x", 2), x("x-2", 3)));
        assertEquals(List.of("x", "x-2", "x-2-2"), names(reading.schema()));
        assertEquals(
                List.of(
                        "events.root: column 'x' is there more than once; the next one is 'x-2'",
                        "events.root: column 'x-2' is there more than once; the next one is 'x-2-2'"),
                reading.schema().warnings());
        assertArrayEquals(
                new double[] {3}, reading.columns("x-2-2").events().events().numbers("x-2-2"));
    }

    @Test
    void suggestsNamesThatStartAlike() throws Exception {
        Reading reading = Reading.of(folder, file(x("muon_pt", 1), x("jet_pt", 2)));
        assertEquals(
                "events.root: tree 'events' has no column 'jet_p';"
                        + " name columns that are there, such as jet_pt, muon_pt",
                reading.columns("jet_p").refusal());
    }

    @Test
    void readsFilesBeyondFourGigabytes() throws Exception {
        Path path = folder.resolve("big.root");
        try (RootWriter writer = RootWriter.create(path, new Format(Optional.empty(), true))) {
            writer.hole(3L << 30).top().folder("inner").tree("early", new Baskets(2, true), x("x", 4));
            writer.hole(2L << 30).top().tree("events", new Baskets(2, true), x("x", 1, 2, 3));
        }
        assertTrue(Files.size(path) > 5L << 30);
        Reading reading = Reading.of(folder, path);
        assertArrayEquals(
                new double[] {1, 2, 3}, reading.tree("events").events().events().numbers("x"));
        assertArrayEquals(
                new double[] {4}, reading.tree("inner/early").events().events().numbers("x"));
    }

    @Test
    void refusesUnsignedIntegersThatAreTooLarge() throws Exception {
        Path file = Files.copy(
                SharedData.path("skhep_root/uproot-sample-6.20.04-uncompressed.root"), folder.resolve("sample.root"));
        byte[] bytes = Files.readAllBytes(file);
        // three entries have a basket of their own: the key, 19 bytes of the basket's head, the numbers
        String key = "\u0007TBasket\u0002u8\u0006sample";
        int at = -1;
        for (int basket = 0; basket < 10; basket++) {
            at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(key, at + 1);
        }
        bytes[at + key.length() + 19 + Long.BYTES] |= (byte) 0x80;
        Files.write(file, bytes);
        Reading reading = Reading.of(folder, file);
        assertEquals(
                "sample.root: column 'u8' holds 9223372036854775836 in entry 28,"
                        + " but the largest integer that a column can hold is 2^63 - 1;"
                        + " read the other columns only",
                reading.columns("u8").refusal());
        assertEquals(30, reading.columns("i8").events().events().rows());
    }

    @Test
    void saysWhyNothingCanBeRead() {
        Reading nested = Reading.of(folder, SharedData.path("skhep_root/uproot-vectorVectorDouble.root"));
        assertEquals(
                "uproot-vectorVectorDouble.root: nothing of tree 't' can be read:"
                        + " 'x': it holds vector<vector<double>>, which no column can hold;"
                        + " write numbers, texts, or lists of numbers into its branches",
                nested.refusal());
        assertThrows(InputFailure.class, nested::schema);
    }

    @Test
    void warnsOfWhatIsLeftOut() throws Exception {
        Reading containers = Reading.of(folder, SharedData.path("skhep_root/uproot-stl_containers.root"));
        assertEquals(List.of("string", "tstring", "vector_int32"), names(containers.schema()));
        String warning = containers.schema().warnings().get(0);
        assertTrue(
                warning.startsWith("uproot-stl_containers.root: columns that cannot be read are left out:"
                        + " 'vector_string': it holds vector<string>, which no column can hold, 'vector_tstring'"),
                warning);
        assertTrue(warning.endsWith(" and 3 others"), warning);
    }

    @Test
    void namesAnRntuple() {
        Entry entry = new Entry("events", new Key(100, 50, 50, 1, 200, "ROOT::RNTuple", "events"));
        TreeChoice choice = new TreeChoice(new InputFile("events.root", folder), List.of(entry));
        for (Optional<String> asked : List.of(Optional.<String>empty(), Optional.of("events"))) {
            InputFailure failure = assertThrows(InputFailure.class, () -> choice.choose(asked));
            assertTrue(
                    failure.getMessage().startsWith("'events' is an RNTuple, which is not a TTree and cannot be read"),
                    failure::getMessage);
        }
    }

    @Test
    void readsOnlyWhatAPlanNeeds() {
        Root.Options all = new Root.Options(Optional.of("t"), List.of(), OnBadFile.SKIP);
        assertEquals(
                new Root.Options(Optional.of("t"), List.of("a", "b"), OnBadFile.SKIP),
                new Root().only(all, List.of("b", "a", "b")));
        Root.Options some = new Root.Options(Optional.of("t"), List.of("c", "a"), OnBadFile.SKIP);
        assertEquals(List.of("c"), new Root().only(some, List.of("b", "c")).columns());
    }

    @Test
    void refusesOptionsThatCannotBeMeant() {
        assertThrows(
                IllegalArgumentException.class, () -> new Root.Options(Optional.of(" "), List.of(), OnBadFile.FAIL));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Root.Options(Optional.empty(), List.of("x", "x"), OnBadFile.FAIL));
    }
}

package org.fivesigma.plugin.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.api.data.Jagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where events are found in a file, how files of a sample go together, and what is said when they do not. */
class TablesTest {
    @TempDir
    private Path folder;

    private static InputFailure refused(Reader reader) {
        InputFailure failure = assertThrows(InputFailure.class, reader::read);
        assertTrue(!failure.remedy().isBlank());
        return failure;
    }

    private Path grouped() throws Exception {
        return Fixture.in(folder, "grouped");
    }

    @Test
    void columnsOfAGroupAreNamedByTheirPathsAndHaveTheirUnits() throws Exception {
        EventTable events = Reader.of(grouped()).group("jets").read().events();
        assertEquals(List.of("column", "kin.eta", "lists", "name", "pt"), events.names());
        assertEquals(
                new ColumnSpec("pt", ColumnType.FLOATS, "GeV"),
                events.column("pt").spec());
        assertEquals(
                new ColumnSpec("kin.eta", ColumnType.DOUBLE, "rad"),
                events.column("kin.eta").spec());
        assertArrayEquals(
                new String[] {"one", "two", "thr\u00e9\u00e9", ""}, ((Column.Texts) events.column("name")).values());
        assertArrayEquals(new double[] {0, 1, 2, 3}, events.numbers("column"));
    }

    @Test
    void listsOfDifferentLengthsAreFollowed() throws Exception {
        Jagged lists = (Jagged)
                Reader.of(grouped()).dataset("jets/lists").read().events().column("lists");
        assertArrayEquals(new double[] {1, 2, 3, -4, 5, 6}, lists.elements().numbers());
        assertEquals(List.of(0, 3, 3, 4), List.of(lists.start(0), lists.start(1), lists.start(2), lists.start(3)));
    }

    @Test
    void whatCannotBeReadIsWarnedOfWithItsReason() throws Exception {
        String warning =
                String.join("\n", Reader.of(grouped()).group("jets").schema().warnings());
        assertEquals(
                "grouped.h5: not read: constant (it is one value, not a list of events), nothing (it is empty: a null"
                        + " dataset, without any dimension), opaque (its values are opaque: the file does not say what"
                        + " they mean), reference (its values are references to other objects), words (its values are"
                        + " lists of texts or of lists)",
                warning);
    }

    @Test
    void namingWhatCannotBeReadTellsTheReason() throws Exception {
        InputFailure failure = refused(Reader.of(grouped()).group("jets").columns("pt", "opaque"));
        assertEquals(
                "column 'opaque' of group 'jets' cannot be read: its values are opaque: the file does not say what they"
                        + " mean",
                failure.getMessage());
        failure = refused(Reader.of(grouped()).group("jets").columns("pd"));
        assertEquals("there is no column 'pd' in group 'jets'", failure.getMessage());
        assertEquals("name one of: column, kin.eta, lists, name, pt", failure.remedy());
        failure = refused(Reader.of(grouped()).dataset("jets/pd"));
        assertEquals("the file has no 'jets/pd'", failure.getMessage());
        failure = refused(Reader.of(grouped()).dataset("jets"));
        assertEquals("if it is a group, write group: jets", failure.remedy());
        failure = refused(Reader.of(grouped()).group("jets/pt"));
        assertEquals("if it is a dataset, write dataset: jets/pt", failure.remedy());
    }

    @Test
    void datasetsOfDifferentLengthsAreNoEvents() throws Exception {
        InputFailure failure = refused(Reader.of(grouped()));
        assertEquals(
                "the datasets of group '/' have different lengths: jets.column has 4 rows, other has 7 rows",
                failure.getMessage());
        assertEquals(4, Reader.of(grouped()).columns("jets.pt").read().events().rows());
    }

    @Test
    void aTableOfPandasIsReadInItsOrderAndPickledObjectsAreNot() throws Exception {
        Reader reader = Reader.of(Fixture.in(folder, "pandas"));
        EventTable events = reader.read().events();
        assertEquals(List.of("pt", "n", "eta", "ok", "u"), events.names());
        assertArrayEquals(new double[] {0, .5, 1, 1.5, 2, 2.5}, events.numbers("pt"));
        assertArrayEquals(new double[] {-4, -1, 2, 5, 8, 11}, events.numbers("n"));
        assertArrayEquals(new double[] {0, .25, .5, .75, 1, 1.25}, events.numbers("eta"));
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, events.numbers("ok"));
        assertEquals(
                List.of("pandas.h5: not read: kind (it holds pickled Python objects, which are never opened), when"
                        + " (pandas stores it as datetime64, which is not read)"),
                reader.schema().warnings());
        assertArrayEquals(
                new double[] {0, 1, 2, 3, 4, 5},
                reader.dataset("table").column("u").numbers());
    }

    @Test
    void filesOfASampleFollowEachOther() throws Exception {
        Path one = Fixture.in(folder, "wide-gzip-latest");
        Path two = Fixture.in(folder, "wide-contiguous-earliest");
        Events read = Reader.of(one, two, one).columns("array", "int", "text").read();
        assertEquals(120, read.events().rows());
        double[] numbers = read.events().numbers("int");
        assertEquals(numbers[7], numbers[47]);
        assertEquals(numbers[7], numbers[87]);
        Jagged array = (Jagged) read.events().column("array");
        assertEquals(480, array.elements().rows());
        assertEquals(3.25, array.elements().number(array.start(83) + 1));
        assertEquals(
                List.of(
                        new Accounting("wide-gzip-latest.h5", 40, 40, Map.of()),
                        new Accounting("wide-contiguous-earliest.h5", 40, 40, Map.of()),
                        new Accounting("wide-gzip-latest.h5", 40, 40, Map.of())),
                read.accounting());
    }

    @Test
    void aColumnOfAnotherTypeIsRefusedWhenItIsAskedFor() throws Exception {
        Path toy = Fixture.in(folder, "toy");
        Path wide = Fixture.in(folder, "wide-gzip-latest");
        InputFailure failure = refused(Reader.of(toy, wide).columns("pt"));
        assertEquals("there is no column 'pt' in 'events'", failure.getMessage());
        assertEquals("wide-gzip-latest.h5", failure.file());
    }

    @Test
    void aColumnIsNeverWidenedInSilence() throws Exception {
        Path toy = Fixture.in(folder, "toy");
        Path odd = Fixture.in(folder, "odd");
        InputFailure failure = refused(Reader.of(toy, odd).columns("pt"));
        assertEquals("column 'pt' is double without unit, but float without unit in toy.h5", failure.getMessage());
        EventReader.Schema schema = Reader.of(toy, odd).schema();
        assertEquals(
                List.of("eta", "n"),
                schema.columns().stream().map(ColumnSpec::name).toList());
        assertEquals(
                List.of("odd.h5: column 'pt' is double without unit, but float without unit in toy.h5; it is left out"),
                schema.warnings());
    }

    @Test
    void valuesThatNoColumnHoldsAreNamedWithTheirRow() throws Exception {
        Path odd = Fixture.in(folder, "odd");
        assertEquals(
                "column 'large' holds in row 1, counted from 0, the number 9223372036854775808, which is more than 2^63 - 1",
                refused(Reader.of(odd).dataset("large")).getMessage());
        assertEquals(
                "column 'bytes' holds in row 1, counted from 0, a text that is not in UTF-8",
                refused(Reader.of(odd).dataset("bytes")).getMessage());
    }

    @Test
    void columnsOfOneNameAreToldApart() throws Exception {
        Reader twins = Reader.of(Fixture.in(folder, "odd")).group("twins");
        assertArrayEquals(new double[] {1, 2}, twins.read().events().numbers("a.b-2"));
        assertArrayEquals(new double[] {3, 4}, twins.read().events().numbers("a.b"));
        assertEquals(
                List.of("odd.h5: column 'a.b' is there more than once; the later one is named 'a.b-2'"),
                twins.schema().warnings());
        assertEquals(
                "there is no dataset in group 'empty'",
                refused(Reader.of(Fixture.in(folder, "odd")).group("empty")).getMessage());
    }

    @Test
    void aBadFileIsLeftOutWhenTheRecipeSaysSo() throws Exception {
        Path good = Fixture.in(folder, "wide-fletcher-latest");
        byte[] bytes = Fixture.bytes("wide-fletcher-latest");
        bytes[bytes.length - 30] ^= 1;
        Path bad = Files.write(folder.resolve("bad.h5"), bytes);
        Path none = Files.write(folder.resolve("none.h5"), new byte[] {1, 2, 3});
        InputFailure failure = refused(Reader.of(good, bad));
        assertEquals("bad.h5", failure.file());
        Events read = Reader.of(good, bad, none, good)
                .columns("int", "array")
                .skippingBadFiles()
                .read();
        assertEquals(80, read.events().rows());
        assertArrayEquals(
                Reader.of(good, good).column("int").numbers(), read.events().numbers("int"));
        assertEquals(40, read.accounting().get(1).declared());
        assertEquals(0, read.accounting().get(1).read());
        assertEquals("this is no HDF5 file", read.accounting().get(2).skipped().orElseThrow());
        assertThrows(
                InputFailure.class,
                () -> Reader.of(bad, none).skippingBadFiles().read());
    }

    @Test
    void dimensionsThatNoFileOfThatSizeFillsAreRefused() throws Exception {
        Path bombs = Fixture.in(folder, "bombs");
        for (String name : List.of("rows", "columns", "unwritten")) {
            String message = refused(Reader.of(bombs).dataset(name)).getMessage();
            assertTrue(message.contains("more than 2000 times what the file holds"), message);
        }
        assertEquals(
                100_000, Reader.of(bombs).dataset("allowed").read().events().rows());
    }

    @Test
    void aFileThatIsCutOffSaysHowManyBytesAreMissing() throws Exception {
        byte[] bytes = Fixture.bytes("toy");
        Path cut = Files.write(folder.resolve("cut.h5"), java.util.Arrays.copyOf(bytes, bytes.length - 100));
        assertEquals(
                "the file is cut off: 100 of its " + bytes.length + " bytes are missing",
                refused(Reader.of(cut)).getMessage());
    }

    @Test
    void filesThatAreNotThereAndSideFilesAreRefused() throws Exception {
        assertEquals(
                "the file is not there",
                refused(Reader.of(folder.resolve("no.h5"))).getMessage());
        assertThrows(StepFailure.class, () -> Reader.of().read());
        InputFile toy = new InputFile("toy.h5", Fixture.in(folder, "toy"));
        EventReader.Files beside = new EventReader.Files(List.of(toy), List.of(toy));
        Hdf5.Options usual = Reader.of().options();
        assertThrows(InputFailure.class, () -> new Hdf5().schema(usual, beside));
    }
}

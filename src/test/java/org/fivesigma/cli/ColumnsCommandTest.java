package org.fivesigma.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnsCommandTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sitDown() throws IOException {
        session = new Session(folder, folder.resolve("store"));
        Files.writeString(folder.resolve("events.csv"), "mass,channel\n91.2,ee\n88,mumu\n");
    }

    @Test
    void listsTheColumnsOfAFileWithTheirTypes() {
        Session.Reply reply = session.type("columns", "events.csv");
        assertEquals(0, reply.status(), reply.messages());
        assertEquals("mass     double\nchannel  text\n", reply.results());
        assertTrue(reply.messages().contains("2 columns, read by `csv`"), reply.messages());
    }

    @Test
    void takesOptionsOfTheReader() {
        Session.Reply reply = session.type("columns", "events.csv", "names=[m, c]", "--json");
        assertEquals(0, reply.status(), reply.messages());
        assertTrue(reply.results().contains("\"column\" : \"m\""), reply.results());
    }

    @Test
    void aMisspeltOptionGetsTheNearest() {
        Session.Reply reply = session.type("columns", "events.csv", "separatr=tab");
        assertEquals(2, reply.status());
        assertTrue(reply.messages().contains("did you mean `separator`?"), reply.messages());
    }

    @Test
    void aFileThatIsNotThereOrOfNoKnownKindIsReported() throws IOException {
        assertEquals(4, session.type("columns", "nothing.csv").status());
        Files.writeString(folder.resolve("notes.odt"), "");
        Session.Reply unknown = session.type("columns", "notes.odt");
        assertEquals(2, unknown.status());
        assertTrue(unknown.messages().contains("no installed reader takes `notes.odt`"), unknown.messages());
    }

    @Test
    void anEmptyFileEndsWithItsNameAndStatusFour() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "");
        Session.Reply reply = session.type("columns", "empty.csv");
        assertEquals(4, reply.status(), reply.messages());
        assertTrue(reply.messages().contains("empty.csv"), reply.messages());
    }
}

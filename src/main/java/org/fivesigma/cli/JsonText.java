package org.fivesigma.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Prints the {@code --json} form of a command's result: an object with a version and a list of items. */
final class JsonText {
    /** Raised when a reader of the output would have to change. */
    private static final int VERSION = 1;

    private JsonText() {}

    static String of(Consumer<ArrayNode> items) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode().put("version", VERSION);
        items.accept(root.putArray("items"));
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

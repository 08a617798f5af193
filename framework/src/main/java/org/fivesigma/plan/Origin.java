package org.fivesigma.plan;

import org.fivesigma.api.data.InputFile;
import org.fivesigma.text.Place;

/** Where an input of a node comes from. */
public sealed interface Origin {
    /**
     * An output port of another node.
     *
     * @param node the node's name
     * @param port the port's name
     */
    record Output(String node, String port) implements Origin {
        @Override
        public String toString() {
            return node + "." + port;
        }
    }

    /**
     * A file from outside.
     *
     * @param file the file
     * @param place where the recipe names it
     */
    record File(InputFile file, Place place) implements Origin {
        @Override
        public String toString() {
            return file.name();
        }
    }
}

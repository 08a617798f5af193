package org.fivesigma.plugin.figures.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Something of a known size that finds its place later: notes, a legend, a box of lines.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param placing draws it
 */
record Block(double width, double height, Placing placing) {
    /** Draws a block at a place. */
    interface Placing {
        /** The marks of the block with its upper left corner here. */
        List<Mark> at(double left, double top);
    }

    /** Lines below each other, each in the colour and weight that the styling gives it. */
    static Block lines(List<String> lines, Style style, Lettering lettering, Styling styling) {
        double width = lines.stream()
                .mapToDouble(line -> lettering.width(line, style.smallSize()))
                .max()
                .orElse(0);
        return new Block(width, lines.size() * style.smallLine(), (left, top) -> {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                double base = top + i * style.smallLine() + 0.95 * style.smallSize();
                marks.add(styling.of(i, Mark.Text.of(lines.get(i), left, base, style.smallSize(), Mark.Anchor.START)));
            }
            return marks;
        });
    }

    /** Chooses how a line looks. */
    interface Styling {
        /** The text of a line, styled. */
        Mark.Text of(int line, Mark.Text text);
    }

    /** The total height of blocks below each other. */
    static double depth(List<Block> blocks, double gap) {
        return blocks.stream().mapToDouble(block -> block.height() + gap).sum();
    }

    /** The greatest width among blocks. */
    static double breadth(List<Block> blocks) {
        return blocks.stream().mapToDouble(Block::width).max().orElse(0);
    }
}

package org.fivesigma.text;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/**
 * Reads a recipe file into a located {@link Tree}, reporting everything that a recipe does not use.
 *
 * <p>Only the event stream of the YAML parser is read: no tag is resolved, no alias expanded, no object built. Limits
 * on size, depth and length hold before anything costly is done, so a hostile file is refused at once.
 */
public final class TreeReader {

    /**
     * Reads the bytes of a file.
     *
     * <p>A tree is returned whenever it holds all that was written, even if problems were found, such as a duplicate
     * key of which the first is kept: then later checks can tell their problems in the same pass.
     *
     * @param name the file's name as the user knows it
     * @param texts keeps the text, so that problems can quote it
     * @param problems collects what is wrong
     */
    public Optional<Tree> read(String name, byte[] bytes, SourceTexts texts, Problems problems) {
        return new RecipeBytes(name, texts, problems)
                .text(bytes)
                .flatMap(text -> readText(text, new Locator(name, texts), problems));
    }

    /** Reads a text whose lines are already kept for quoting. */
    Optional<Tree> readText(String text, Locator locator, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        PlainScanner scanner = new PlainScanner(new ScannerImpl(new StreamReader(text), options), locator, problems);
        ParserImpl parser = new ParserImpl(scanner);
        TreeBuilder builder = new TreeBuilder(locator, problems);
        try {
            while (builder.wantsMore()) {
                builder.accept(parser.getEvent());
            }
        } catch (MarkedYAMLException mistake) {
            if (!scanner.hasReportedOn(Optional.ofNullable(mistake.getProblemMark()))) {
                problems.add(new SyntaxMistake(mistake, locator).problem());
            }
            return Optional.empty();
        }
        return builder.tree();
    }
}

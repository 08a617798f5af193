package org.fivesigma.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Builds one tree from the events of a YAML parser and reports what a recipe does not use. */
final class TreeBuilder {
    static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 8 * 1024;
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(0[xX][0-9a-fA-F_]*|0[oObB][0-9_]*|\\.?[0-9][0-9_]*\\.?[0-9_]*([eE][-+]?[0-9_]*)?)");

    private final Locator locator;
    private final Problems problems;
    private final Deque<OpenBlock> open = new ArrayDeque<>();
    private Optional<Tree> root = Optional.empty();
    private boolean ended;
    private boolean complete = true;

    TreeBuilder(Locator locator, Problems problems) {
        this.locator = locator;
        this.problems = problems;
    }

    /** Tells whether the next event would still change anything. */
    boolean wantsMore() {
        return !ended;
    }

    /** Returns the tree, unless something written is missing from it. */
    Optional<Tree> tree() {
        return complete ? root : Optional.empty();
    }

    /** Takes the next event of the file. */
    void accept(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> startDocument(event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> end(event);
            case Scalar -> add(scalar((ScalarEvent) event));
            case Alias -> add(alias((AliasEvent) event));
            case StreamEnd -> endStream(event);
            default -> {
                // the stream's start and the document's end say nothing about the recipe
            }
        }
    }

    private void startDocument(Event event) {
        if (root.isEmpty()) {
            return;
        }
        problems.add(Problem.of(
                        ErrorCode.E0112,
                        locator.place(event.getStartMark(), event.getEndMark()),
                        "a recipe file holds one document, but a second one begins here",
                        "second document")
                .withHelp("delete this `---`, or put what follows into its own file"));
        ended = true;
    }

    private void start(CollectionStartEvent event) {
        Place place = locator.place(event.getStartMark());
        if (open.size() >= DEEPEST) {
            problems.add(Problem.of(
                            ErrorCode.E0106,
                            place,
                            "the recipe is nested more than " + DEEPEST + " levels deep",
                            "level " + (DEEPEST + 1))
                    .withHelp("look for a bracket that is opened too often or never closed"));
            ended = true;
            complete = false;
            return;
        }
        int first = locator.character(event.getStartMark(), 0);
        boolean bracketed = first == '[' || first == '{';
        open.push(new OpenBlock(place, event.getEventId() == Event.ID.MappingStart, bracketed));
    }

    private void end(Event event) {
        OpenBlock block = open.pop();
        if (block.isBracketed()) {
            block.reach(locator.place(event.getStartMark(), event.getEndMark()));
        }
        add(block.isMapping() ? mapping(block) : new Tree.Sequence(block.place(), block.nodes()));
    }

    private Tree mapping(OpenBlock block) {
        MappingEntries entries = new MappingEntries(problems);
        List<Tree> nodes = block.nodes();
        for (int i = 0; i < nodes.size(); i += 2) {
            entries.add(nodes.get(i), nodes.get(i + 1));
        }
        complete &= entries.isComplete();
        return new Tree.Mapping(block.place(), entries.entries());
    }

    private Tree scalar(ScalarEvent event) {
        Place place = locator.place(event.getStartMark(), event.getEndMark());
        String text = event.getValue();
        if (text.length() > LONGEST_NUMBER
                && event.isPlain()
                && NUMBER.matcher(text).matches()) {
            complete = false;
            problems.add(Problem.of(
                            ErrorCode.E0114,
                            place,
                            "a number has at most " + LONGEST_NUMBER + " characters",
                            "too long")
                    .withNote("this one has " + text.length())
                    .withHelp("round it, or put it in quotes if it is a name"));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            complete = false;
            problems.add(Problem.of(ErrorCode.E0113, place, "a text in a recipe has at most 8 KiB", "too long")
                    .withHelp("move it into a data file"));
        }
        return new Tree.Scalar(place, text, !event.isPlain());
    }

    private Tree alias(AliasEvent event) {
        Place place = locator.place(event.getStartMark(), event.getEndMark());
        String written = "*" + Quote.shortened(event.getAnchor());
        complete = false;
        problems.add(Problem.of(
                        ErrorCode.E0109, place, "aliases such as `" + written + "` are not used in recipes", "an alias")
                .withHelp("write `like: name` to reuse the block of that name; "
                        + "a text that begins with `*` goes in quotes"));
        return Tree.quoted(place, written);
    }

    private void add(Tree node) {
        open.forEach(block -> block.reach(node.place()));
        if (open.isEmpty()) {
            root = Optional.of(node);
            return;
        }
        open.peek().add(node);
    }

    private void endStream(Event event) {
        ended = true;
        if (root.isEmpty()) {
            root = Optional.of(Tree.scalar(locator.place(event.getStartMark()), ""));
        }
    }
}

package org.fivesigma.text;

import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.Token;

/** A YAML token stream without tags, anchors and tag directives: each is reported, then left out. */
final class PlainScanner implements Scanner {
    private final Scanner all;
    private final Locator locator;
    private final Problems problems;
    private int lineOfLastReport = -1;

    PlainScanner(Scanner all, Locator locator, Problems problems) {
        this.all = all;
        this.locator = locator;
        this.problems = problems;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        dropUnwanted();
        return all.checkToken(choices);
    }

    @Override
    public Token peekToken() {
        dropUnwanted();
        return all.peekToken();
    }

    @Override
    public Token getToken() {
        dropUnwanted();
        Token token = all.getToken();
        if (token.getTokenId() == Token.ID.Key) {
            checkQuestionMark(token.getStartMark());
        }
        return token;
    }

    @Override
    public void resetDocumentIndex() {
        all.resetDocumentIndex();
    }

    private void dropUnwanted() {
        while (all.checkToken(Token.ID.Tag, Token.ID.Anchor) || isTagDirective()) {
            report(all.getToken());
        }
    }

    /** The parser takes {@code ?name} in brackets for a key marker and a name, which YAML does not. */
    private void checkQuestionMark(Mark mark) {
        boolean glued = locator.character(mark, 0) == '?' && !Character.isWhitespace(locator.character(mark, 1));
        if (glued) {
            problems.add(
                    Problem.of(ErrorCode.E0104, locator.place(mark), "a text cannot begin with `?`", "reserved in YAML")
                            .withHelp("put it in quotes"));
        }
    }

    private boolean isTagDirective() {
        return all.checkToken(Token.ID.Directive)
                && all.peekToken() instanceof DirectiveToken<?> directive
                && !directive.getName().equals("YAML");
    }

    /** Tells whether something was left out on this line, so that the rest of it need not be valid YAML. */
    boolean hasReportedOn(Optional<Mark> mark) {
        return mark.isPresent() && mark.orElseThrow().getLine() == lineOfLastReport;
    }

    private void report(Token token) {
        lineOfLastReport = token.getStartMark().getLine();
        String written = written(token);
        Place place = locator.place(token.getStartMark(), token.getEndMark());
        if (token.getTokenId() == Token.ID.Anchor) {
            problems.add(Problem.of(
                            ErrorCode.E0109,
                            place,
                            "anchors such as `" + written + "` are not used in recipes",
                            "an anchor")
                    .withHelp("delete it and reuse the block by its name: `like: name`; "
                            + "a text that begins with `&` goes in quotes"));
            return;
        }
        if (token.getTokenId() == Token.ID.Directive) {
            problems.add(Problem.of(
                            ErrorCode.E0108,
                            place,
                            "directives such as `" + written + "` are not used in recipes",
                            "a directive")
                    .withHelp("delete this line"));
            return;
        }
        problems.add(
                Problem.of(ErrorCode.E0108, place, "tags such as `" + written + "` are not used in recipes", "a tag")
                        .withNote("the key decides what a value means, so no tag is needed")
                        .withHelp("delete the tag, or put a text that begins with `!` in quotes"));
    }

    private String written(Token token) {
        int length = locator.place(token.getStartMark(), token.getEndMark()).length();
        int[] characters = IntStream.range(0, length)
                .map(i -> locator.character(token.getStartMark(), i))
                .toArray();
        return Quote.shortened(new String(characters, 0, length).strip());
    }
}

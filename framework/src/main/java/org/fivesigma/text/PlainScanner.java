package org.fivesigma.text;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.Token;

/** A YAML token stream without tags, anchors and tag directives: each is reported, then left out. */
final class PlainScanner implements Scanner {
    private final Scanner all;
    private final Locator locator;
    private final Problems problems;

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
        return all.getToken();
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

    private boolean isTagDirective() {
        return all.checkToken(Token.ID.Directive)
                && all.peekToken() instanceof DirectiveToken<?> directive
                && !directive.getName().equals("YAML");
    }

    private void report(Token token) {
        String written = written(token);
        Place place = locator.place(token.getStartMark(), token.getEndMark());
        if (token.getTokenId() == Token.ID.Anchor) {
            problems.add(
                    Problem.of(
                                    ErrorCode.E0109,
                                    place,
                                    "anchors such as `" + written + "` are not used in recipes",
                                    "an anchor")
                            .withHelp(
                                    "delete it and reuse the block by its name: `like: name`; a text that begins with `&` goes in quotes"));
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
        Mark start = token.getStartMark();
        Place place = locator.place(start, token.getEndMark());
        String line = locator.line(start);
        int from = line.offsetByCodePoints(0, start.getColumn());
        return line.substring(from, line.offsetByCodePoints(from, place.length()))
                .strip();
    }
}

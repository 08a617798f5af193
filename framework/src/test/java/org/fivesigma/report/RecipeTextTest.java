package org.fivesigma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fivesigma.text.Place;
import org.junit.jupiter.api.Test;

class RecipeTextTest {
    private static final String TEXT = """
            recipe: x
            cuts:
              loose: {MET: [50, null],
                      pt: [1, 2]}
              harsh:
                # of the paper
                MET: [100, null]

                lists:
                  - a
                  - b
              other: {MET: [9, 9]}
            report:
              after: [none,
                loose
              ]
            """;

    private static String excerpt(int line, int column) {
        StringBuilder numbers = new StringBuilder();
        new RecipeText("a/b.yaml", TEXT)
                .excerpt(new Place("a/b.yaml", line, column, 1))
                .forEach(shown -> numbers.append(shown.number()).append(' '));
        return numbers.toString().strip();
    }

    @Test
    void quotesABlockUnderTheLineThatNamesIt() {
        assertEquals("5 6 7 8 9 10 11", excerpt(7, 5));
        assertEquals("9 10 11", excerpt(10, 7));
    }

    @Test
    void quotesAFlowToItsEnd() {
        assertEquals("3 4", excerpt(3, 10));
        assertEquals("12", excerpt(12, 10));
        assertEquals("14 15 16", excerpt(14, 11));
    }

    @Test
    void quotesATopLevelBlock() {
        assertEquals("1", excerpt(1, 9));
        assertEquals("2 3 4 5 6 7 8 9 10 11 12", excerpt(3, 3));
    }

    @Test
    void quotesNothingOfOtherFilesOrOutsideTheText() {
        RecipeText text = new RecipeText("a/b.yaml", TEXT);
        assertEquals(0, text.excerpt(new Place("a/c.yaml", 3, 1, 1)).size());
        assertEquals(0, text.excerpt(new Place("a/b.yaml", 99, 1, 1)).size());
        assertEquals(0, text.excerpt(Place.nowhere()).size());
        assertEquals(0, text.excerpt(Place.wholeFile("a/b.yaml")).size());
    }

    @Test
    void namesPlacesFromTheFolderOfTheRecipe() {
        RecipeText text = new RecipeText("/home/ana/b.yaml", TEXT);
        assertEquals("b.yaml", text.name());
        assertEquals("b.yaml:3", text.name(new Place("/home/ana/b.yaml", 3, 1, 1)));
        assertEquals("sub/c.yaml:3", text.name(new Place("/home/ana/sub/c.yaml", 3, 1, 1)));
        assertEquals("command line:1", text.name(new Place("command line", 1, 1, 1)));
        assertEquals("", text.name(Place.nowhere()));
    }

    @Test
    void leavesTheFolderOutOfOriginsButNotOutOfValues() {
        RecipeText text = new RecipeText("/home/ana/b.yaml", TEXT);
        assertEquals(
                "title: \"a # /home/ana/x\"  # b.yaml:1\nseed: 7 # default\n",
                text.withoutFolder("title: \"a # /home/ana/x\"  # /home/ana/b.yaml:1\nseed: 7 # default\n"));
        assertEquals("seed: 7  # b.yaml:1\n", new RecipeText("b.yaml", TEXT).withoutFolder("seed: 7  # b.yaml:1\n"));
    }
}

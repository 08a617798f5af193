package org.fivesigma.report;

import java.util.List;
import org.fivesigma.report.html.Html;
import org.fivesigma.text.Place;

/** Shows the recipe lines that something comes from. */
final class RecipeLines {
    private final RecipeText recipe;

    RecipeLines(RecipeText recipe) {
        this.recipe = recipe;
    }

    /** The lines behind a summary that opens them; of other files only their name. */
    void write(Html html, Place place) {
        List<RecipeText.Line> lines = recipe.excerpt(place);
        if (lines.isEmpty() && !place.file().isEmpty()) {
            html.element("p", "Recipe: " + recipe.name(place), "class", "from");
        }
        if (lines.isEmpty()) {
            return;
        }
        html.open("details", "class", "from");
        html.element("summary", "Recipe: " + recipe.name(place));
        code(html, lines, false);
        html.open("p").link("#line-" + place.line(), "in the whole recipe").close();
        html.close();
    }

    /**
     * Numbered lines.
     *
     * @param named whether links may lead to the lines
     */
    static void code(Html html, List<RecipeText.Line> lines, boolean named) {
        html.open("pre", "class", "numbered", "tabindex", "0").open("code");
        int width = Integer.toString(lines.get(lines.size() - 1).number()).length();
        for (RecipeText.Line line : lines) {
            String number = Integer.toString(line.number());
            String shown = " ".repeat(width - number.length()) + number + "  ";
            if (named) {
                html.element("span", shown, "class", "line", "id", "line-" + number);
            } else {
                html.element("span", shown, "class", "line");
            }
            html.text(line.text() + "\n");
        }
        html.close().close();
    }
}

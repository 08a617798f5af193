package org.fivesigma.report;

import java.util.List;
import org.fivesigma.report.html.Html;

/** Writes a table that scrolls by itself where it is wider than the page, also by keyboard. */
final class Table {
    private final Html html;
    private final String stamp;

    /**
     * Begins a table.
     *
     * @param title what it shows
     * @param stamp a mark beside the title; empty for none
     * @param style {@code titled}, {@code wide}, or {@code untitled} where the title stands above already
     */
    Table(Html html, String title, String stamp, String style) {
        this.html = html;
        this.stamp = stamp;
        html.open("div", "class", "scroll " + style, "role", "region", "tabindex", "0", "aria-label", title);
        html.open("table");
        caption(title);
        html.open("thead").open("tr");
    }

    private void caption(String title) {
        html.open("caption").element("span", title, "class", "what");
        if (!stamp.isEmpty()) {
            html.text(" ").element("span", stamp, "class", "tag simulated");
        }
        html.close();
    }

    /** Adds headings of columns. */
    void heading(String... names) {
        for (String name : names) {
            html.element("th", name, "scope", "col");
        }
    }

    /** Adds a heading above several columns. */
    void headingAbove(String name, int columns) {
        html.element("th", name, "scope", "colgroup", "colspan", Integer.toString(columns));
    }

    /** Adds a heading beside several rows of headings. */
    void headingBeside(String name, int rows) {
        html.element("th", name, "scope", "col", "rowspan", Integer.toString(rows));
    }

    /** Begins the next row of headings. */
    void nextHeadings() {
        html.close().open("tr");
    }

    /** Adds a heading of several lines, for cells that have as many. */
    void headingLines(List<String> lines) {
        html.open("th", "scope", "col", "class", "number");
        lines(lines);
        html.close();
    }

    /** Ends the headings. */
    void body() {
        html.close().close().open("tbody");
    }

    /** Begins a row. */
    void row() {
        html.open("tr");
    }

    /** Adds the cell that names its row. */
    void name(String name) {
        html.element("th", name, "scope", "row");
    }

    /** Adds the cell that names its row, and leads to more of it. */
    void name(String name, String target) {
        html.open("th", "scope", "row").link(target, name).close();
    }

    /** Adds a cell of text. */
    void cell(String text) {
        html.element("td", text);
    }

    /** Adds a cell of code. */
    void code(String text) {
        html.open("td").element("code", text).close();
    }

    /** Adds a cell of a number. */
    void number(String text) {
        html.element("td", text, "class", "number");
    }

    /** Adds a cell of a number whose exact value programs can read. */
    void number(String text, double exact) {
        html.open("td", "class", "number")
                .element("data", text, "value", Double.toString(exact))
                .close();
    }

    /** Adds a cell of several numbers, one below the other. */
    void numbers(List<String> lines) {
        html.open("td", "class", "number");
        lines(lines);
        html.close();
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> html.element("span", line, "class", "below"));
    }

    /** Adds a cell of a tag. */
    void tagged(String text, String style) {
        html.open("td").element("span", text, "class", "tag " + style).close();
    }

    /** Ends a row. */
    void endRow() {
        html.close();
    }

    /** Ends the table. */
    void end() {
        html.close().close().close();
    }
}

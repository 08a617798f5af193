package org.fivesigma.api.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.ColumnType;
import org.fivesigma.api.text.Suggestion;

/** What the columns hold that an expression reads, checked against what it takes them for. */
final class Types {
    private final String text;
    private final Map<String, ColumnType> types = new LinkedHashMap<>();

    /** The types for an expression of this text. */
    Types(String text, Collection<ColumnSpec> columns) {
        this.text = text;
        columns.forEach(column -> types.put(column.name(), column.type()));
    }

    /** Whether a part gives a list per event, rather than one value. */
    boolean isList(Node node) throws StepFailure {
        boolean list = node.use().isPresent() && isList(node.use().get());
        for (Node part : node.parts()) {
            list |= isList(part);
        }
        if (node.reduces().isEmpty()) {
            return list;
        }
        if (!list) {
            throw new StepFailure(
                    (node.text().equals(text) ? "'" : "in '" + text + "', '") + node.text()
                            + "' needs a list per event, but '"
                            + node.reduces().get().text() + "' gives one value",
                    "use that value itself, or name a column of lists");
        }
        return false;
    }

    /** Checks that the whole gives one value per event. */
    void checkOneValue(Node node) throws StepFailure {
        if (!isList(node)) {
            return;
        }
        String part = node.text();
        throw new StepFailure(
                "'" + part + "' gives a list per event where one value is needed",
                node instanceof Condition
                        ? "reduce it, as in any(" + part + "), all(" + part + ") or count(" + part + ") >= 2"
                        : "reduce it, as in max(" + part + "), sum(" + part + "), count(" + part + ") or "
                                + node.textIn(Node.Binding.ATOM) + "[0]");
    }

    private boolean isList(Node.Use use) throws StepFailure {
        ColumnType type = types.get(use.column());
        if (type == null) {
            throw new StepFailure(
                    "'" + text + "' uses '" + use.column() + "', but the events have no such column",
                    Suggestion.nearest(use.column(), types.keySet())
                            .map(name -> "did you mean '" + name + "'?")
                            .orElse("use one of their columns: " + String.join(", ", types.keySet())));
        }
        String where = "in '" + text + "', column '" + use.column() + "' ";
        String column = Lexer.quoted(use.column());
        boolean isText = type == ColumnType.TEXT;
        if (use.kind() == Node.Kind.NUMBER && isText) {
            throw new StepFailure(
                    where + "stands for a number, but it holds texts",
                    "compare it with a text in quotes, as in " + column + " == 'signal'");
        }
        if (use.kind() == Node.Kind.TEXT && !isText) {
            throw new StepFailure(
                    where + "is compared with a text, but it holds numbers", "write the number without quotes");
        }
        if (use.kind() == Node.Kind.FLAG && type.element() != ColumnType.FLAG) {
            throw new StepFailure(
                    where + "stands for a condition, but it does not hold flags",
                    "compare it, as in " + column + (isText ? " == 'signal'" : " != 0"));
        }
        return type.isList();
    }
}

package org.fivesigma.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fivesigma.shape.Numerals;
import org.fivesigma.shape.ValueShape;
import org.fivesigma.text.Tree;

/** Gives a part of a recipe as JSON, reading each text as its shape does. */
final class TreeValue {
    private TreeValue() {}

    /** The value as JSON; without a shape to go by, plain numbers and flags are taken as such. */
    static Object of(Tree tree, Optional<ValueShape> shape) {
        if (tree instanceof Tree.Mapping mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> values.put(entry.key(), of(entry.value(), Optional.empty())));
            return values;
        }
        if (tree instanceof Tree.Sequence sequence) {
            List<Object> values = new ArrayList<>();
            sequence.items().forEach(item -> values.add(of(item, Optional.empty())));
            return values;
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        if (scalar.isNull()) {
            return JsonNodeFactory.instance.nullNode();
        }
        boolean text = scalar.quoted()
                || shape.filter(given -> given instanceof ValueShape.Text || given instanceof ValueShape.Choice)
                        .isPresent();
        return text ? scalar.text() : plain(scalar.text());
    }

    private static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        OptionalDouble number = text.endsWith("%") ? OptionalDouble.empty() : Numerals.number(text);
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number(number.getAsDouble()) : text;
    }

    /** A number as JSON prints it best: {@code 50} rather than {@code 50.0}. */
    static BigDecimal number(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}

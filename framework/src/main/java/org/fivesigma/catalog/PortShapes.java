package org.fivesigma.catalog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Doc;
import org.fivesigma.shape.Words;

/** Reads ports from a step's input or output record. */
final class PortShapes {
    private PortShapes() {}

    static List<PortShape> of(Class<? extends Record> record) {
        List<PortShape> ports = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            ports.add(of(component));
        }
        return List.copyOf(ports);
    }

    private static PortShape of(RecordComponent component) {
        String name = Words.kebab(component.getName());
        String documentation = Optional.ofNullable(component.getAnnotation(Doc.class))
                .map(Doc::value)
                .orElse("");
        Type type = component.getGenericType();
        if (!(type instanceof ParameterizedType generic)) {
            return new PortShape(name, PortShape.Arity.ONE, (Class<?>) type, documentation);
        }
        Type[] arguments = generic.getActualTypeArguments();
        Class<?> artifact = (Class<?>) arguments[arguments.length - 1];
        return new PortShape(name, arity(generic.getRawType(), component), artifact, documentation);
    }

    private static PortShape.Arity arity(Type raw, RecordComponent component) {
        if (raw == List.class) {
            return PortShape.Arity.MANY;
        }
        if (raw == Map.class) {
            return PortShape.Arity.NAMED;
        }
        if (raw == Optional.class) {
            return PortShape.Arity.MAYBE;
        }
        throw new IllegalArgumentException("port " + component + " must be a value, List, Map or Optional");
    }
}

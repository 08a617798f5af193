package org.fivesigma.store;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the layout of a type, generic ones included. */
final class Layouts {
    private static final Map<Class<?>, Layout> PLAIN = plain();

    private final Map<Type, Layout> known = new ConcurrentHashMap<>(PLAIN);

    /** The layout of a class. */
    Layout of(Class<?> type) {
        return of(type, type.getName());
    }

    /** Whether a class has a layout; those of its components are not looked at. */
    boolean has(Class<?> type) {
        return PLAIN.containsKey(type) || type.isEnum() || type.isRecord() || type.isSealed() || TextValue.is(type);
    }

    /**
     * The layout of a type.
     *
     * @param where what has the type, for messages
     */
    Layout of(Type type, String where) {
        Layout layout = known.get(type);
        if (layout == null) {
            layout = make(type, where);
            known.putIfAbsent(type, layout);
        }
        return layout;
    }

    private Layout make(Type type, String where) {
        if (type instanceof Class<?> plain) {
            return make(plain, where);
        }
        if (type instanceof ParameterizedType generic) {
            return make(generic, where);
        }
        throw unknown(type, where);
    }

    private Layout make(Class<?> type, String where) {
        if (type.isEnum()) {
            return NamedLayouts.Choice.of(type);
        }
        Optional<Method> parse = TextValue.parser(type);
        if (parse.isPresent()) {
            return new NamedLayouts.Parsed(parse.get());
        }
        if (type.isRecord() && type.getTypeParameters().length == 0) {
            return new RecordLayout(type, this);
        }
        if (type.isSealed() && type.isInterface()) {
            return new NamedLayouts.OneOf(type, this);
        }
        throw unknown(type, where);
    }

    private Layout make(ParameterizedType type, String where) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new ContainerLayouts.Listed(of(arguments[0], where));
        }
        if (type.getRawType() == Optional.class) {
            return new ContainerLayouts.Perhaps(of(arguments[0], where));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new ContainerLayouts.Mapped(of(arguments[1], where));
        }
        throw unknown(type, where);
    }

    private static IllegalArgumentException unknown(Type type, String where) {
        return new IllegalArgumentException(where + " has the type " + type.getTypeName()
                + ", which cannot be stored; this is a mistake in the step's code: give the type an ArtifactCodec,"
                + " or build it of texts, numbers, flags, choices, primitive arrays, lists, maps by text, optionals"
                + " and records of them");
    }

    private static Map<Class<?>, Layout> plain() {
        Map<Class<?>, Layout> layouts = new HashMap<>();
        layouts.put(String.class, ScalarLayout.TEXT);
        layouts.put(double.class, ScalarLayout.DOUBLE);
        layouts.put(Double.class, ScalarLayout.DOUBLE);
        layouts.put(float.class, ScalarLayout.FLOAT);
        layouts.put(Float.class, ScalarLayout.FLOAT);
        layouts.put(long.class, ScalarLayout.LONG);
        layouts.put(Long.class, ScalarLayout.LONG);
        layouts.put(int.class, ScalarLayout.INT);
        layouts.put(Integer.class, ScalarLayout.INT);
        layouts.put(boolean.class, ScalarLayout.FLAG);
        layouts.put(Boolean.class, ScalarLayout.FLAG);
        layouts.put(double[].class, ArrayLayout.DOUBLES);
        layouts.put(float[].class, ArrayLayout.FLOATS);
        layouts.put(long[].class, ArrayLayout.LONGS);
        layouts.put(int[].class, ArrayLayout.INTS);
        layouts.put(boolean[].class, ArrayLayout.FLAGS);
        layouts.put(byte[].class, ArrayLayout.BYTES);
        return Map.copyOf(layouts);
    }
}

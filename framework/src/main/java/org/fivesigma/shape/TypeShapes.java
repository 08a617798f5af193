package org.fivesigma.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the shape of a value from its Java type. */
final class TypeShapes {
    private TypeShapes() {}

    static ValueShape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isAnnotationPresent(ReadBy.class)) {
            return new ValueShape.Formed(
                    plain, form(plain.getAnnotation(ReadBy.class).value()));
        }
        return simple(plain)
                .or(() -> parsed(plain))
                .or(() -> structured(plain))
                .orElseThrow(() -> new IllegalArgumentException("no recipe can hold a " + plain.getName()
                        + "; use texts, numbers, flags, enums, lists, maps, optionals, records or a type with"
                        + " 'public static parse(String)'"));
    }

    private static ValueShape ofGeneric(ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        Class<?> raw = (Class<?>) generic.getRawType();
        if (raw == List.class) {
            return new ValueShape.ListOf(of(arguments[0]));
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new ValueShape.MapOf(of(arguments[1]));
        }
        if (raw == Optional.class) {
            return new ValueShape.Maybe(of(arguments[0]));
        }
        if (raw == Located.class) {
            return new ValueShape.Placed(of(arguments[0]));
        }
        throw new IllegalArgumentException("no recipe can hold a " + generic);
    }

    private static Optional<ValueShape> simple(Class<?> type) {
        if (type == String.class) {
            return Optional.of(new ValueShape.Text());
        }
        if (type == double.class || type == Double.class) {
            return Optional.of(new ValueShape.Number(type));
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return Optional.of(new ValueShape.Whole(type));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(new ValueShape.Flag());
        }
        return type.isEnum() ? Optional.of(choice(type)) : Optional.empty();
    }

    private static ValueShape choice(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(Words.kebab(((Enum<?>) constant).name()), constant);
        }
        return new ValueShape.Choice(constants);
    }

    private static Optional<ValueShape> parsed(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            boolean fits = Modifier.isStatic(parse.getModifiers()) && parse.getReturnType() == type;
            return fits ? Optional.of(new ValueShape.Parsed(type, parse)) : Optional.empty();
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }

    private static Optional<ValueShape> structured(Class<?> type) {
        if (type.isRecord()) {
            return Optional.of(new ValueShape.Nested(type.asSubclass(Record.class)));
        }
        if (!type.isSealed()) {
            return Optional.empty();
        }
        Map<String, Class<? extends Record>> choices = new LinkedHashMap<>();
        for (Class<?> choice : type.getPermittedSubclasses()) {
            choices.put(Words.kebab(choice.getSimpleName()), choice.asSubclass(Record.class));
        }
        return Optional.of(new ValueShape.OneOf(choices));
    }

    private static TreeForm<?> form(Class<? extends TreeForm<?>> type) {
        try {
            Constructor<? extends TreeForm<?>> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("the form " + type.getName() + " cannot be made", failure);
        }
    }
}

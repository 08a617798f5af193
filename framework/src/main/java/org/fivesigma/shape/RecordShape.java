package org.fivesigma.shape;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Range;
import org.fivesigma.text.SourceTexts;
import org.fivesigma.text.Tree;

/**
 * What a record's components are called in a recipe, what they may be, their defaults, bounds and documentation.
 *
 * <p>Read once from the record by reflection; binding, schema, documentation page and cache key all read this.
 */
public final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type.asSubclass(Record.class));
        }
    };

    private final Class<? extends Record> type;
    private final List<Member> members;

    /**
     * One component.
     *
     * @param key its kebab-case name in a recipe
     * @param shape what it may be written as
     * @param documentation what it means
     * @param fallback what it is when left out
     * @param range bounds of a number
     * @param rest whether it takes all unclaimed keys
     */
    public record Member(
            String key,
            ValueShape shape,
            String documentation,
            Optional<Tree> fallback,
            Optional<Range> range,
            boolean rest) {
        /** Whether a recipe must give it. */
        public boolean required() {
            return fallback.isEmpty() && !rest && !(shape instanceof ValueShape.Maybe);
        }
    }

    private RecordShape(Class<? extends Record> type) {
        this.type = type;
        List<Member> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            found.add(member(component));
        }
        this.members = List.copyOf(found);
    }

    /** The shape of a record. */
    public static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    /** The record. */
    public Class<? extends Record> type() {
        return type;
    }

    /** The components, in order. */
    public List<Member> members() {
        return members;
    }

    /** The keys that a recipe may use, in order. */
    public List<String> keys() {
        return members.stream()
                .filter(member -> !member.rest())
                .map(Member::key)
                .toList();
    }

    /** What is expected where the record is written, in words for a message. */
    String words() {
        if (keys().isEmpty()) {
            return "a mapping";
        }
        return "a mapping with the key" + (keys().size() == 1 ? " " : "s ") + String.join(", ", keys());
    }

    /**
     * Makes the record.
     *
     * @throws IllegalArgumentException with the record's own message when it refuses the values
     */
    public Record make(Object[] values) {
        return RecordMaker.make(type, Arrays.asList(values));
    }

    /** The record's component values, in the order of {@link #members}. */
    public List<Object> values(Record record) {
        return List.copyOf(RecordMaker.values(record).values());
    }

    private static Member member(RecordComponent component) {
        Optional<Tree> fallback = Optional.ofNullable(component.getAnnotation(Default.class))
                .map(given -> DefaultText.read(component, given.value(), new SourceTexts()));
        return new Member(
                Words.kebab(component.getName()),
                TypeShapes.of(component.getGenericType()),
                Optional.ofNullable(component.getAnnotation(Doc.class))
                        .map(Doc::value)
                        .orElse(""),
                fallback,
                Optional.ofNullable(component.getAnnotation(Range.class)),
                component.isAnnotationPresent(Rest.class));
    }
}

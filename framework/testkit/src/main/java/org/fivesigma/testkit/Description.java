package org.fivesigma.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.fivesigma.api.Doc;
import org.fivesigma.api.StepType;
import org.fivesigma.shape.Words;

/** Are name, summary and documentation complete, and is the step without state? */
final class Description implements Question {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^\\n]*[^.\\s]\\.");

    @Override
    public void ask(Subject subject, Findings findings) {
        StepType type = subject.entry().type();
        findings.require(
                NAME.matcher(type.name()).matches(),
                "the name '" + type.name() + "' is not kebab-case, such as 'fill-histogram'");
        findings.require(type.version() >= 1, "the version is " + type.version() + "; start with 1");
        findings.require(
                SENTENCE.matcher(type.summary()).matches() && !type.summary().contains(". "),
                "the summary is not one sentence that begins with a capital and ends with a full stop: '"
                        + type.summary() + "'");
        Set<Class<?>> seen = new LinkedHashSet<>();
        documented("parameter", subject.entry().params().type(), seen, findings);
        documented("input port", subject.entry().inputType(), seen, findings);
        documented("output port", subject.entry().outputType(), seen, findings);
        for (Class<?> owner = subject.entry().step().getClass(); owner != null; owner = owner.getSuperclass()) {
            stateless(owner, findings);
        }
    }

    private static void documented(String what, Class<?> record, Set<Class<?>> seen, Findings findings) {
        if (!seen.add(record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            Doc doc = component.getAnnotation(Doc.class);
            findings.require(
                    doc != null && !doc.value().isBlank(),
                    "the " + what + " '" + Words.kebab(component.getName()) + "' of " + record.getSimpleName()
                            + " has no @Doc; say in one sentence what it means");
            if (what.equals("parameter")) {
                nested(component.getGenericType(), seen, findings);
            }
        }
    }

    private static void nested(Type type, Set<Class<?>> seen, Findings findings) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                nested(argument, seen, findings);
            }
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !TextValue.is(plain)) {
            documented("parameter", plain, seen, findings);
        }
        if (plain.isSealed()) {
            for (Class<?> choice : plain.getPermittedSubclasses()) {
                nested(choice, seen, findings);
            }
        }
    }

    private static void stateless(Class<?> owner, Findings findings) {
        for (Field field : owner.getDeclaredFields()) {
            findings.require(
                    field.isSynthetic() || Modifier.isFinal(field.getModifiers()),
                    "the field '" + field.getName() + "' of " + owner.getSimpleName()
                            + " can change; a step keeps nothing between runs, so make it final or local");
        }
    }
}

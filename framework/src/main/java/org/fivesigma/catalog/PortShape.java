package org.fivesigma.catalog;

/**
 * One input or output port of a step.
 *
 * @param name its kebab-case name
 * @param arity how many artifacts it takes
 * @param type the class of each artifact
 * @param documentation what it carries
 */
public record PortShape(String name, Arity arity, Class<?> type, String documentation) {
    /** How many artifacts a port takes. */
    public enum Arity {
        /** Exactly one. */
        ONE("one"),
        /** A list of any length, in order. */
        MANY("a list of"),
        /** Artifacts by name, in order. */
        NAMED("by name, any number of"),
        /** One or none. */
        MAYBE("at most one");

        private final String words;

        Arity(String words) {
            this.words = words;
        }

        /** The arity in words. */
        public String words() {
            return words;
        }
    }
}

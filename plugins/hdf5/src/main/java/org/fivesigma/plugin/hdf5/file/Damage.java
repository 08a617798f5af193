package org.fivesigma.plugin.hdf5.file;

/** Says that bytes cannot be what they are meant to be; unchecked, for it passes through the library's code. */
public final class Damage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, lower case, without full stop. */
    public Damage(String message) {
        super(message);
    }

    /** In words, whatever went wrong while reading an object. */
    public static String in(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause && !(cause instanceof Damage)) {
            cause = cause.getCause();
        }
        if (cause instanceof StackOverflowError) {
            return "its parts refer to each other without end";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

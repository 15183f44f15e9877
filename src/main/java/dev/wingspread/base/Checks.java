package dev.wingspread.base;

/** Argument checks that name the argument and its value; a violation is a programmer's error. */
public final class Checks {

    private Checks() {}

    /**
     * The value if it is a finite number.
     *
     * @throws IllegalArgumentException naming the argument otherwise
     */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number but is " + value);
        }
        return value;
    }

    /**
     * The value if it is finite and above zero.
     *
     * @throws IllegalArgumentException naming the argument otherwise
     */
    public static double positive(double value, String name) {
        if (!(finite(value, name) > 0)) {
            throw new IllegalArgumentException(name + " must be above 0 but is " + value);
        }
        return value;
    }

    /**
     * The value if it is finite and not below zero.
     *
     * @throws IllegalArgumentException naming the argument otherwise
     */
    public static double notNegative(double value, String name) {
        if (finite(value, name) < 0) {
            throw new IllegalArgumentException(name + " must not be below 0 but is " + value);
        }
        return value;
    }

    /**
     * The text if it is not blank.
     *
     * @throws IllegalArgumentException naming the argument otherwise
     */
    public static String notBlank(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return text;
    }

    /**
     * Confirms a condition on the arguments.
     *
     * @throws IllegalArgumentException with the message otherwise
     */
    public static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}

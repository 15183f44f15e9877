package dev.wingspread.pricing.kernel;

/** Guards of the kernel methods: a bad argument is a mistake of the caller and is named with its value. */
final class KernelArguments {

    private KernelArguments() {}

    /** Returns the value if it is finite and above zero, otherwise throws. */
    static double requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite but is " + value);
        }
        return value;
    }

    /** Returns the value if it is finite and not below zero, otherwise throws. */
    static double requireNonNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be zero or positive and finite but is " + value);
        }
        return value;
    }

    /** Returns the value if it is finite, otherwise throws. */
    static double requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite but is " + value);
        }
        return value;
    }

    /** Returns the value if it is a number, infinities included, otherwise throws. */
    static double requireNumber(String name, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(name + " must be a number but is NaN");
        }
        return value;
    }
}

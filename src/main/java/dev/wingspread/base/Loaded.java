package dev.wingspread.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What could be read, with everything that could not be and everything worth a warning.
 *
 * <p>There is a value exactly when there are no faults: half-read data is never handed on.
 *
 * @param <T> what is read
 */
public final class Loaded<T> {

    private final @Nullable T value;
    private final List<Failure> faults;
    private final List<Failure> warnings;

    private Loaded(@Nullable T value, List<Failure> faults, List<Failure> warnings) {
        this.value = value;
        this.faults = List.copyOf(faults);
        this.warnings = List.copyOf(warnings);
    }

    /** A value without remarks. */
    public static <T> Loaded<T> of(T value) {
        return new Loaded<>(value, List.of(), List.of());
    }

    /** A value with warnings. */
    public static <T> Loaded<T> of(T value, List<Failure> warnings) {
        return new Loaded<>(value, List.of(), warnings);
    }

    /** No value, one fault. */
    public static <T> Loaded<T> failed(Failure fault) {
        return new Loaded<>(null, List.of(fault), List.of());
    }

    /**
     * No value, all the faults found.
     *
     * @throws IllegalArgumentException if there is no fault
     */
    public static <T> Loaded<T> failed(List<Failure> faults, List<Failure> warnings) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a failed load needs a fault");
        }
        return new Loaded<>(null, faults, warnings);
    }

    /** The value, present exactly when {@link #faults()} is empty. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if there were faults
     */
    public T orThrow() {
        if (value == null) {
            throw new IllegalStateException("no value: " + faults.get(0).text());
        }
        return value;
    }

    public boolean isOk() {
        return faults.isEmpty();
    }

    public List<Failure> faults() {
        return faults;
    }

    public List<Failure> warnings() {
        return warnings;
    }

    /** The next step of a chain: its faults replace the value, its warnings are added. */
    public <R> Loaded<R> then(Function<? super T, Loaded<R>> step) {
        if (value == null) {
            return new Loaded<>(null, faults, warnings);
        }
        Loaded<R> next = step.apply(value);
        var all = new ArrayList<>(warnings);
        all.addAll(next.warnings);
        return new Loaded<>(next.value, next.faults, all);
    }

    /** The value changed, the remarks kept. */
    public <R> Loaded<R> map(Function<? super T, ? extends R> change) {
        return then(present -> Loaded.<R>of(change.apply(present)));
    }
}

package dev.wingspread.io.json;

import dev.wingspread.base.FailureReason;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object: present with a value, absent, or faulty and already complained about. A field is complained
 * about once: checks after the first that fails say nothing.
 *
 * @param <T> type of the value
 */
public class Field<T> {

    private final Remarks remarks;
    private final String name;
    private final JsonPlace place;
    private final boolean isAbsent;
    private @Nullable T value;

    private Field(Remarks remarks, String name, JsonPlace place, boolean isAbsent, @Nullable T value) {
        this.remarks = remarks;
        this.name = name;
        this.place = place;
        this.isAbsent = isAbsent;
        this.value = value;
    }

    /** The same field with its value read as something else; empty where that has already been complained about. */
    Field(Field<?> raw, Optional<T> value) {
        this(raw.remarks, raw.name, raw.place, raw.isAbsent, value.orElse(null));
    }

    static <T> Field<T> absent(Remarks remarks, String name, JsonPlace place) {
        return new Field<>(remarks, name, place, true, null);
    }

    static <T> Field<T> of(Remarks remarks, String name, JsonPlace place, T value) {
        return new Field<>(remarks, name, place, false, value);
    }

    static <T> Field<T> faulty(Remarks remarks, String name, JsonPlace place) {
        return new Field<>(remarks, name, place, false, null);
    }

    /**
     * Complains if the field is absent.
     *
     * @param example JSON text of a value, for the cure
     */
    public Field<T> required(String example) {
        if (isAbsent) {
            remarks.fault(place, FailureReason.MISSING, name + " is missing", "add \"" + name + "\": " + example);
        }
        return this;
    }

    /**
     * Complains if the value does not hold to a rule.
     *
     * @param rule the rule
     * @param problem end of the sentence that starts with the field's name
     * @param cure what to do about it
     */
    public Field<T> check(Predicate<? super T> rule, Function<? super T, String> problem, String cure) {
        if (value != null && !rule.test(value)) {
            refuse(FailureReason.OUT_OF_RANGE, problem.apply(value), cure);
        }
        return this;
    }

    /** Warns if the value does not hold to a rule; it is kept. */
    public Field<T> expect(Predicate<? super T> rule, Function<? super T, String> problem, String cure) {
        if (value != null && !rule.test(value)) {
            remarks.warning(place, FailureReason.OUT_OF_RANGE, name + " " + problem.apply(value), cure);
        }
        return this;
    }

    /** Complains about a present value and drops it. */
    void refuse(FailureReason reason, String problem, String cure) {
        remarks.fault(place, reason, name + " " + problem, cure);
        value = null;
    }

    /** Complains about the field, whatever it is. */
    public void fault(FailureReason reason, String message, String cure) {
        remarks.fault(place, reason, message, cure);
        value = null;
    }

    /** Whether the file gives the field, rightly or wrongly. */
    public boolean isGiven() {
        return !isAbsent;
    }

    /** The value, empty if the field is absent or faulty. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The value of a field that was required or checked to be there.
     *
     * @throws IllegalStateException if it is absent or faulty
     */
    public T get() {
        if (value == null) {
            throw new IllegalStateException(name + " at " + place.pointer() + " has no value");
        }
        return value;
    }

    /** The value, or the default of a field left out. */
    public T orElse(T defaultValue) {
        return value == null ? defaultValue : value;
    }

    /** Where the value stands, or would stand. */
    public JsonPlace place() {
        return place;
    }

    String name() {
        return name;
    }

    Remarks remarks() {
        return remarks;
    }
}

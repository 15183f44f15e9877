package dev.wingspread.io.json;

import dev.wingspread.base.FailureReason;
import dev.wingspread.io.json.JsonValue.FlagValue;
import dev.wingspread.io.json.JsonValue.ListValue;
import dev.wingspread.io.json.JsonValue.Member;
import dev.wingspread.io.json.JsonValue.NullValue;
import dev.wingspread.io.json.JsonValue.NumberValue;
import dev.wingspread.io.json.JsonValue.ObjectValue;
import dev.wingspread.io.json.JsonValue.TextValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads an object field by field, so that a mapper looks like the format's specification, and reports every fault it
 * meets instead of stopping at the first: names given twice, fields the format does not have, wrong types, values out of
 * range. {@code null} counts as absent.
 */
public final class ObjectReader {

    private final ObjectValue object;
    private final Remarks remarks;
    private final int faultsBefore;
    private final Map<String, Member> members = new LinkedHashMap<>();

    /** A reader of this object; names given twice are reported at once. */
    public ObjectReader(ObjectValue object, Remarks remarks) {
        this.object = object;
        this.remarks = remarks;
        this.faultsBefore = remarks.faultCount();
        for (Member member : object.members()) {
            Member first = members.putIfAbsent(member.name(), member);
            if (first != null) {
                remarks.fault(
                        member.namePlace(),
                        FailureReason.DUPLICATE,
                        Quoted.of(member.name()) + " is given twice, first at line "
                                + first.namePlace().line() + ", column "
                                + first.namePlace().column(),
                        "keep one of them");
            }
        }
    }

    /** Reports every field that is none of these. */
    public ObjectReader knows(String... names) {
        return knows("", names);
    }

    /**
     * Reports every field that is none of these.
     *
     * @param what whose fields these are, for the message; empty for no mention
     * @param names the fields this object may have
     */
    public ObjectReader knows(String what, String[] names) {
        List<String> known = List.of(names);
        for (Member member : members.values()) {
            if (!known.contains(member.name())) {
                remarks.fault(
                        member.namePlace(),
                        FailureReason.UNKNOWN_FIELD,
                        "unknown field " + Quoted.of(member.name()) + (what.isEmpty() ? "" : " of " + what),
                        NearestWord.cure(
                                member.name(), known, "remove it; the fields here are " + String.join(", ", known)));
            }
        }
        return this;
    }

    /** Whether the object has a field of this name, {@code null} included. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** All members, each name once, for an object whose names are data. */
    public List<Member> members() {
        return List.copyOf(members.values());
    }

    /** Where the object starts. */
    public JsonPlace place() {
        return object.place();
    }

    public Remarks remarks() {
        return remarks;
    }

    /** What is built from the fields, unless anything within this object was complained about. */
    public <T> Optional<T> ifFaultless(Supplier<? extends T> built) {
        return remarks.faultCount() == faultsBefore ? Optional.of(built.get()) : Optional.empty();
    }

    /** A field of any type. */
    public Field<JsonValue> value(String name) {
        Member member = members.get(name);
        if (member == null || member.value() instanceof NullValue) {
            JsonPlace place = member == null
                    ? object.place().missing(name)
                    : member.value().place();
            return Field.absent(remarks, name, place);
        }
        return Field.of(remarks, name, member.value().place(), member.value());
    }

    /** A text. */
    public Field<String> text(String name) {
        Field<JsonValue> raw = value(name);
        return new Field<>(raw, textOf(raw, "a text in double quotes"));
    }

    /** A finite number. */
    public NumberField number(String name) {
        Field<JsonValue> raw = value(name);
        return new NumberField(raw, numberOf(raw));
    }

    /** A whole number, which may be written {@code 10.0}. */
    public Field<Integer> whole(String name) {
        Field<JsonValue> raw = value(name);
        Optional<Double> number = numberOf(raw);
        if (number.isEmpty()) {
            return new Field<>(raw, Optional.empty());
        }
        double value = number.get();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            String problem = value == Math.rint(value) ? "is too large: " : "must be a whole number but is ";
            raw.refuse(FailureReason.OUT_OF_RANGE, problem + Decimals.plain(value), "write a whole number such as 10");
            return new Field<>(raw, Optional.empty());
        }
        return new Field<>(raw, Optional.of((int) value));
    }

    /** {@code true} or {@code false}. */
    public Field<Boolean> flag(String name) {
        Field<JsonValue> raw = value(name);
        if (raw.value().orElse(null) instanceof FlagValue flag) {
            return new Field<>(raw, Optional.of(flag.value()));
        }
        refuseType(raw, "true or false", "write true or false without quotes");
        return new Field<>(raw, Optional.empty());
    }

    /** One of the words an enumeration allows. */
    public <E extends Enum<E>> Field<E> word(String name, Class<E> words) {
        Field<JsonValue> raw = value(name);
        var names = new ArrayList<String>();
        for (E word : words.getEnumConstants()) {
            names.add(word.name());
        }
        Optional<E> word = textOf(raw, "one of the words " + String.join(", ", names))
                .flatMap(text -> {
                    if (names.contains(text)) {
                        return Optional.of(Enum.valueOf(words, text));
                    }
                    refuseWord(raw, text, names);
                    return Optional.empty();
                });
        return new Field<>(raw, word);
    }

    /** One of these words. */
    public Field<String> word(String name, List<String> words) {
        Field<String> text = text(name);
        text.value().filter(word -> !words.contains(word)).ifPresent(word -> refuseWord(text, word, words));
        return text;
    }

    /** A date written {@code 2026-03-13}, in the years 1900 to 2199. */
    public Field<LocalDate> date(String name) {
        return moment(name, Moments.DATE);
    }

    /** A New York wall-clock time written {@code 08:30} or {@code 08:30:00}. */
    public Field<LocalTime> time(String name) {
        return moment(name, Moments.TIME);
    }

    /** A New York wall-clock date and time written {@code 2026-03-02T15:45} or with seconds, without an offset. */
    public Field<LocalDateTime> wallClock(String name) {
        return moment(name, Moments.WALL_CLOCK);
    }

    /** A time written {@code 2026-03-13T20:15:00Z}. */
    public Field<Instant> utc(String name) {
        return moment(name, Moments.UTC);
    }

    private <T> Field<T> moment(String name, Moments.Form<T> form) {
        Field<JsonValue> raw = value(name);
        Optional<T> moment = textOf(raw, form.description()).flatMap(text -> {
            Optional<T> read = form.read(text);
            if (read.isEmpty()) {
                raw.refuse(
                        FailureReason.WRONG_TYPE,
                        "must be " + form.description() + " but is " + Quoted.of(text),
                        form.cure(text));
            }
            return read;
        });
        return new Field<>(raw, moment);
    }

    /** A list. */
    public ListField list(String name) {
        Field<JsonValue> raw = value(name);
        if (raw.value().orElse(null) instanceof ListValue list) {
            return new ListField(raw, Optional.of(list.items()));
        }
        refuseType(raw, "a list [ … ]", "write it as [ … ]");
        return new ListField(raw, Optional.empty());
    }

    /** An object; its reader reports names given twice at once. */
    public Field<ObjectReader> object(String name) {
        Field<JsonValue> raw = value(name);
        if (raw.value().orElse(null) instanceof ObjectValue inner) {
            return new Field<>(raw, Optional.of(new ObjectReader(inner, remarks)));
        }
        refuseType(raw, "an object { … }", "write it as { \"field\": value, … }");
        return new Field<>(raw, Optional.empty());
    }

    private Optional<String> textOf(Field<JsonValue> raw, String expected) {
        if (raw.value().orElse(null) instanceof TextValue text) {
            return Optional.of(text.text());
        }
        refuseType(raw, expected, "put it in double quotes");
        return Optional.empty();
    }

    private Optional<Double> numberOf(Field<JsonValue> raw) {
        if (raw.value().orElse(null) instanceof NumberValue number) {
            if (Double.isFinite(number.value())) {
                return Optional.of(number.value());
            }
            raw.refuse(
                    FailureReason.OUT_OF_RANGE,
                    "must be a finite number but is " + number.describe(),
                    "write the number, or leave the field out if it is unknown");
            return Optional.empty();
        }
        boolean isText = raw.value().orElse(null) instanceof TextValue;
        refuseType(raw, "a number", isText ? "write the number without quotes" : "write a number");
        return Optional.empty();
    }

    private static void refuseType(Field<JsonValue> raw, String expected, String cure) {
        raw.value()
                .ifPresent(found -> raw.refuse(
                        FailureReason.WRONG_TYPE, "must be " + expected + " but is " + found.describe(), cure));
    }

    private static void refuseWord(Field<?> field, String word, List<String> words) {
        String all = String.join(", ", words);
        field.refuse(
                FailureReason.OUT_OF_RANGE,
                "must be one of " + all + " but is " + Quoted.of(word),
                NearestWord.cure(word, words, "use one of " + all));
    }
}

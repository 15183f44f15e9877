package dev.wingspread.io.json;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.JsonValue.NumberValue;
import dev.wingspread.io.json.JsonValue.ObjectValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of our versioned file formats. A file of a newer version is refused with that single fault: what it means is not
 * for this program to judge.
 *
 * @param name what such a file is, with its article: {@code a portfolio file}
 * @param version the newest version understood, from 1
 * @param ownField a field every such file has
 * @param otherField a field that only the other format has
 * @param otherName what the other format is, with its article
 */
public record FileFormat(String name, int version, String ownField, String otherField, String otherName) {

    /** Name of the field that holds the version. */
    public static final String VERSION_FIELD = "formatVersion";

    /**
     * Reads a file of this format.
     *
     * @param tree the file as a tree, or why it is none
     * @param file name of the file as the user knows it
     * @param mapper reads the root object and reports its faults; empty only where it reported one
     */
    public <T> Loaded<T> read(Loaded<JsonValue> tree, String file, Function<ObjectReader, Optional<T>> mapper) {
        return tree.then(root -> read(root, new Remarks(file), mapper));
    }

    private <T> Loaded<T> read(JsonValue root, Remarks remarks, Function<ObjectReader, Optional<T>> mapper) {
        if (!(root instanceof ObjectValue object)) {
            remarks.fault(
                    root.place(),
                    FailureReason.WRONG_TYPE,
                    name + " must be an object { … } but is " + root.describe(),
                    "choose " + name);
            return remarks.result(Optional.empty());
        }
        if (isRefusedAsAWhole(object, remarks)) {
            return remarks.result(Optional.empty());
        }
        var reader = new ObjectReader(object, remarks);
        judgeVersion(reader.value(VERSION_FIELD));
        return remarks.result(mapper.apply(reader));
    }

    private void judgeVersion(Field<JsonValue> field) {
        String cure = "write \"" + VERSION_FIELD + "\": " + version;
        Optional<JsonValue> given = field.value();
        if (given.isEmpty()) {
            field.fault(FailureReason.VERSION, VERSION_FIELD + " is missing", cure);
        } else if (!(given.get() instanceof NumberValue number && isVersion(number.value()))) {
            field.fault(
                    FailureReason.VERSION,
                    VERSION_FIELD + " must be a whole number from 1 but is "
                            + given.get().describe(),
                    cure);
        }
    }

    private static boolean isVersion(double number) {
        return number >= 1 && number == Math.rint(number);
    }

    private boolean isRefusedAsAWhole(ObjectValue object, Remarks remarks) {
        // Its own reports of names given twice are not wanted yet.
        var glance = new ObjectReader(object, new Remarks(""));
        Field<JsonValue> given = glance.value(VERSION_FIELD);
        if (given.value().orElse(null) instanceof NumberValue number && number.value() > version) {
            remarks.fault(
                    given.place(),
                    FailureReason.VERSION,
                    "the file has format version " + number.describe() + ", but this program reads up to " + version,
                    "open it with a newer release of the program");
            return true;
        }
        if (!glance.has(ownField) && glance.has(otherField)) {
            remarks.fault(
                    object.place(),
                    FailureReason.INCONSISTENT,
                    "this is " + otherName + ", not " + name,
                    "choose " + name);
            return true;
        }
        return false;
    }
}

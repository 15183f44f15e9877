package dev.wingspread.io.json;

import dev.wingspread.base.FailureReason;
import dev.wingspread.io.json.JsonValue.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A field that holds a list. */
public final class ListField extends Field<List<JsonValue>> {

    ListField(Field<?> raw, Optional<List<JsonValue>> value) {
        super(raw, value);
    }

    @Override
    public ListField required(String example) {
        super.required(example);
        return this;
    }

    /** Number of entries in the file, well-formed or not; 0 if the field is absent or faulty. */
    public int size() {
        return value().map(List::size).orElse(0);
    }

    /**
     * Reads each entry as an object.
     *
     * @param reader reads one; empty where it complained
     * @return what could be read, in file order
     */
    public <T> List<T> each(Function<ObjectReader, Optional<T>> reader) {
        var read = new ArrayList<T>();
        for (JsonValue entry : orElse(List.of())) {
            if (entry instanceof ObjectValue object) {
                reader.apply(new ObjectReader(object, remarks())).ifPresent(read::add);
            } else {
                remarks()
                        .fault(
                                entry.place(),
                                FailureReason.WRONG_TYPE,
                                "an entry of " + name() + " must be an object { … } but is " + entry.describe(),
                                "write each entry as { \"field\": value, … }");
            }
        }
        return read;
    }
}

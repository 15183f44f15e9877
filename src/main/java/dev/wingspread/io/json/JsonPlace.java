package dev.wingspread.io.json;

import dev.wingspread.base.SourceLocation;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a JSON text. The pointer is put together only when asked for: a large file has a place for
 * every value and a pointer for hardly any.
 */
public final class JsonPlace {

    private final @Nullable JsonPlace parent;
    private final String key;
    private final int line;
    private final int column;

    private JsonPlace(@Nullable JsonPlace parent, String key, int line, int column) {
        this.parent = parent;
        this.key = key;
        this.line = line;
        this.column = column;
    }

    static JsonPlace root(int line, int column) {
        return new JsonPlace(null, "", line, column);
    }

    JsonPlace child(String childKey, int childLine, int childColumn) {
        return new JsonPlace(this, childKey, childLine, childColumn);
    }

    /** The place a field of this object would have: its own pointer, the line and column of the object. */
    JsonPlace missing(String field) {
        return new JsonPlace(this, field, line, column);
    }

    /** JSON pointer (RFC 6901), empty for the root. */
    public String pointer() {
        var keys = new ArrayDeque<String>();
        JsonPlace place = this;
        while (place.parent != null) {
            keys.addFirst(Quoted.shortened(place.key).replace("~", "~0").replace("/", "~1"));
            place = place.parent;
        }
        var pointer = new StringBuilder();
        keys.forEach(name -> pointer.append('/').append(name));
        return pointer.toString();
    }

    /** Line number from 1. */
    public int line() {
        return line;
    }

    /** Column number from 1, counted in characters. */
    public int column() {
        return column;
    }

    SourceLocation in(String file) {
        return new SourceLocation(file, pointer(), line, column);
    }
}

package dev.wingspread.io.download;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a server calls one version of a file, so that it need not be sent again.
 *
 * @param entity value of the header {@code ETag}
 * @param modified value of the header {@code Last-Modified}
 */
record VersionTag(Optional<String> entity, Optional<String> modified) {

    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7e]{1,500}");
    private static final Predicate<String> IS_SENDABLE = SENDABLE.asMatchPredicate();

    /** The server calls it nothing. */
    static final VersionTag NONE = new VersionTag(Optional.empty(), Optional.empty());

    /** Keeps what can be sent back in a header; anything else counts as not given. */
    VersionTag {
        entity = entity.filter(IS_SENDABLE);
        modified = modified.filter(IS_SENDABLE);
    }

    boolean isEmpty() {
        return entity.isEmpty() && modified.isEmpty();
    }
}

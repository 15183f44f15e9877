package dev.wingspread.io.download;

/** What a server says of a file. */
sealed interface Answer {

    /** The file, unpacked. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Content(byte[] bytes, VersionTag version) implements Answer {}

    /** It is what it was. */
    record Unchanged() implements Answer {}
}

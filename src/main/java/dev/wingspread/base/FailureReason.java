package dev.wingspread.base;

/** Why something could not be read, understood, priced or written. A closed list, so that callers can decide by it. */
public enum FailureReason {
    /** The text is not well-formed: cut off, binary, a stray character. */
    SYNTAX,
    /** The file's format version is missing, newer than this program, or not a version. */
    VERSION,
    /** A field this format does not have. */
    UNKNOWN_FIELD,
    /** A required field or value is absent. */
    MISSING,
    /** The value has the wrong type, such as text where a number belongs. */
    WRONG_TYPE,
    /** The value is of the right type but outside what is allowed. */
    OUT_OF_RANGE,
    /** The same key or identifier occurs twice. */
    DUPLICATE,
    /** Parts contradict each other, such as crossed strikes. */
    INCONSISTENT,
    /** The file or folder does not exist. */
    NOT_FOUND,
    /** The file exists but cannot be read or written: permissions, a directory, a full disk. */
    INACCESSIBLE,
    /** The file was changed by someone else since it was opened. */
    CHANGED_ON_DISK,
    /** A leg for which the market has no input to price it from. */
    UNPRICEABLE,
    /** A figure that is not defined for these inputs, such as a ratio with nothing below the line. */
    UNDEFINED,
    /** A value was used that had to be assumed, estimated or interpolated. */
    ASSUMED
}

package dev.wingspread.io.download;

/** Whether a file must come from its server. */
public enum Wish {
    /** A copy that is younger than {@link PublicFiles#FRESH} will do; otherwise the server is asked. */
    FRESH,
    /** The server is asked, however young the copy. It need not send again what has not changed. */
    ASK_AGAIN,
    /** The copy, however old; nobody is asked. */
    KEPT
}

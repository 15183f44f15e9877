package dev.wingspread.io.journal;

import java.sql.SQLException;

/** What is stored is not what was recorded. */
final class DamagedException extends SQLException {

    private static final long serialVersionUID = 1L;

    /** Says what is damaged, such as {@code entry 17}. */
    DamagedException(String what) {
        super(what);
    }
}

package dev.wingspread.io.broker;

/** Account numbers as they may be shown: the last characters alone. */
final class AccountName {

    private static final int SHOWN = 3;
    private static final String HIDDEN = "…";

    private AccountName() {}

    /** {@code …067} of a longer number; empty of none. Numbers of up to three characters tell nothing and stay. */
    static String of(String account) {
        String text = account.strip();
        return text.length() <= SHOWN ? text : HIDDEN + text.substring(text.length() - SHOWN);
    }
}

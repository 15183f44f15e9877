package dev.wingspread.io.broker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Account numbers as they may be shown: the last characters alone. */
final class AccountName {

    private static final int SHOWN = 3;
    private static final String HIDDEN = "…";

    /** Words long enough to be numbers of accounts; option symbols and the decimals of a price are no such words. */
    private static final Pattern WORD =
            Pattern.compile("(?<!(?<![A-Za-z0-9.])\\d{1,6}\\.)(?<![A-Za-z0-9])[A-Za-z0-9]{6,}");

    private static final Pattern OPTION =
            Pattern.compile("[A-Z]{0,5}\\d?\\d{6}[CP]\\d{1,8}|[A-Z0-9]+[A-Z]\\d{1,2}[CP]\\d{2,5}");
    /** Groups of digits joined by dashes, such as {@code 123-45678-9}; dates look the same. */
    private static final Pattern DASHED =
            Pattern.compile("(?<![\\w.:-])[A-Za-z]{0,3}\\d+(?:-[A-Za-z]?\\d+)+(?![\\w-])");

    private static final Pattern NUMBER_AT_END = Pattern.compile("\\d+$");
    private static final Pattern DASH_IN_NUMBER = Pattern.compile("(?<=\\d)-(?=\\d)");
    private static final int FEWEST_DIGITS = 5;
    private static final Pattern DIGITS = Pattern.compile("\\d{" + FEWEST_DIGITS + ",}");

    private AccountName() {}

    /**
     * The account of a line such as {@code Individual ...123}: of its number at the end, if it has one, else the name,
     * with what may be a number in it hidden.
     */
    static String ofLine(String line) {
        Matcher number = NUMBER_AT_END.matcher(line.strip());
        return number.find()
                ? HIDDEN + of(number.group()).replace(HIDDEN, "")
                : DIGITS.matcher(hiddenIn(DASH_IN_NUMBER.matcher(line.strip()).replaceAll("")))
                        .replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
    }

    /** A text with every number hidden that may be one of an account. */
    static String hiddenIn(String text) {
        String undashed = DASHED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        mayBeDashedAccount(found.group()) ? of(found.group()) : found.group()));
        return WORD.matcher(undashed)
                .replaceAll(found ->
                        Matcher.quoteReplacement(mayBeAccount(found.group()) ? of(found.group()) : found.group()));
    }

    private static boolean mayBeDashedAccount(String word) {
        return word.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && DateText.date(word).isEmpty();
    }

    private static boolean mayBeAccount(String word) {
        return word.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && !OPTION.matcher(word).matches();
    }

    /** {@code …067} of a longer number; empty of none. Numbers of up to three characters tell nothing and stay. */
    static String of(String account) {
        String given = account.strip();
        // Some files hide the middle themselves.
        String text = given.substring(given.lastIndexOf('*') + 1);
        boolean isWhole = given.length() <= SHOWN;
        return isWhole ? given : HIDDEN + text.substring(Math.max(text.length() - SHOWN, 0));
    }
}

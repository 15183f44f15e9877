package dev.wingspread.io.json;

import dev.wingspread.base.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which word a user meant. */
final class NearestWord {

    private static final int LONGEST = 40;

    private NearestWord() {}

    /**
     * The word spelled most like the given one, if at most a third of its letters differ (two in short words), or else
     * the one it abbreviates.
     */
    static Optional<String> to(String given, Collection<String> words) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        int near = Math.max(2, given.length() / 3);
        return words.stream()
                .min(Comparator.comparingInt(word -> EditDistance.between(given, word)))
                .filter(word -> EditDistance.between(given, word) <= near)
                .or(() ->
                        words.stream().filter(word -> abbreviates(given, word)).findFirst());
    }

    /** Whether the letters, at least two, occur in the word in this order, the first of them first: qty, quantity. */
    private static boolean abbreviates(String letters, String word) {
        if (letters.length() < 2 || word.isEmpty() || letters.charAt(0) != word.charAt(0)) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = word.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** The cure for a word that is not one of these: the one probably meant, or all of them. */
    static String cure(String given, Collection<String> words, String otherwise) {
        return to(given, words).map(word -> "did you mean '" + word + "'?").orElse(otherwise);
    }
}

package dev.wingspread.app;

import java.util.List;

/**
 * What turning the refresh on means, for people.
 *
 * @param sentences one after the other
 */
public record RefreshTerms(List<String> sentences) {

    public RefreshTerms {
        sentences = List.copyOf(sentences);
    }
}

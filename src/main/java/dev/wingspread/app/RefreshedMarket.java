package dev.wingspread.app;

import java.util.List;

/**
 * A market that was fetched.
 *
 * @param book an empty book without a file in that market
 * @param files what it was made of, in words: title, size and where it came from when
 */
public record RefreshedMarket(OpenBook book, List<String> files) {

    public RefreshedMarket {
        files = List.copyOf(files);
    }
}

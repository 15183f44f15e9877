package dev.wingspread.app;

/** Somebody who watches a refresh and may give it up. */
public interface RefreshWatch {

    /** So much of a file has come so far. */
    void at(String title, long bytes);

    /** Whether the refresh is not wanted any more. */
    boolean isGivenUp();
}

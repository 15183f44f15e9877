package dev.wingspread.app;

/** Whether a refresh must ask the publisher. */
public enum RefreshWish {
    /** What was fetched a few minutes ago will do; otherwise the publisher is asked. */
    USUAL,
    /** The publisher is asked in any case. */
    AGAIN,
    /** What was fetched last, up to 14 days ago; nobody is contacted. */
    KEPT
}

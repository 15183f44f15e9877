package dev.wingspread.model;

/** The two worlds of the book. Their Greeks are never added to each other; only dollars are. */
public enum Underlying {
    SPX,
    VIX
}

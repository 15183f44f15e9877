package dev.wingspread.app;

/** Plans trades for open books. Every proposal on screen and on the console comes from here. Safe for use by several threads. */
public final class Planning {}

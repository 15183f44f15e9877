package dev.wingspread.ui.testing;

import dev.wingspread.ui.shell.NoFileChoice;

/** A user who always closes the file dialog without choosing. */
public class NoFiles extends NoFileChoice {}

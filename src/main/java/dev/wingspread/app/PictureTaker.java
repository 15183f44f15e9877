package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.spike.Shock;

/** Paints what the window would show, without a window. The command line knows the painting by this alone. */
public interface PictureTaker {

    /**
     * Takes a picture. The same book, scenario, journal and form give the same bytes.
     *
     * @param book the book to show
     * @param shock the scenario it is shown in
     * @param journals where stored days come from; nothing is recorded there
     * @return a PNG file, or what this machine lacks to paint it
     */
    Loaded<byte[]> take(OpenBook book, Shock shock, Journals journals, PictureForm form);
}

package dev.wingspread.ui.picture;

import dev.wingspread.app.Journals;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.PictureForm;
import dev.wingspread.app.PictureTaker;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.ui.support.Png;
import dev.wingspread.ui.support.UiThread;
import java.util.List;

/** Pictures painted by the window's own toolkit on a screen in memory. */
public final class ToolkitPictures implements PictureTaker {

    private static final long MOST_SECONDS = 60;

    private final UseCases useCases;

    /** Pictures of what these use cases give; nothing is read or written but what they are asked to show. */
    public ToolkitPictures(UseCases useCases) {
        this.useCases = useCases;
    }

    @Override
    public Loaded<byte[]> take(OpenBook book, Shock shock, Journals journals, PictureForm form) {
        List<String> packages = PaintingLibraries.missingPackages();
        if (!packages.isEmpty()) {
            return Loaded.failed(Failure.of(
                    FailureReason.MISSING,
                    "no picture: texts cannot be painted here, libraries are missing",
                    "on Debian: apt-get install " + String.join(" ", packages)));
        }
        try {
            HeadlessToolkit.start();
        } catch (RuntimeException | LinkageError e) {
            return Loaded.failed(Failure.of(
                    FailureReason.MISSING,
                    "no picture: the toolkit that paints does not start on this machine: " + e.getMessage(),
                    "on Debian: apt-get install libfreetype6 libpango-1.0-0 libpangoft2-1.0-0 fonts-dejavu-core"));
        }
        return Loaded.of(painted(book, shock, journals, form));
    }

    private byte[] painted(OpenBook book, Shock shock, Journals journals, PictureForm form) {
        try (var work = new CountedWork(UiThread.ofToolkit())) {
            UseCases quiet = useCases.forLooking(journals);
            Studio studio = HeadlessToolkit.onItsThread(() -> new Studio(quiet, work, book, form), MOST_SECONDS);
            try {
                settle(work);
                HeadlessToolkit.onItsThread(() -> studio.show(shock), MOST_SECONDS);
                settle(work);
                HeadlessToolkit.onItsThread(studio::tell, MOST_SECONDS);
                settle(work);
                return Png.of(HeadlessToolkit.onItsThread(studio::shoot, MOST_SECONDS));
            } finally {
                HeadlessToolkit.onItsThread(studio::close, MOST_SECONDS);
            }
        }
    }

    private static void settle(CountedWork work) {
        HeadlessToolkit.await(work.rest(), MOST_SECONDS);
    }
}

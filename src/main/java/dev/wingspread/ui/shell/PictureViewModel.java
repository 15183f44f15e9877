package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.PictureFiles;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves pictures of views where the user wants them. */
public final class PictureViewModel {

    private static final String FOLDER = "folder.pictures";
    private static final String ENDING = ".png";

    private final PictureFiles pictures;
    private final BackgroundWork work;
    private final UiPreferences preferences;
    private final FileChoice files;
    private final OverlayViewModel overlay;
    private final BookViewModel book;

    PictureViewModel(
            PictureFiles pictures,
            BackgroundWork work,
            UiPreferences preferences,
            FileChoice files,
            OverlayViewModel overlay,
            BookViewModel book) {
        this.pictures = pictures;
        this.work = work;
        this.preferences = preferences;
        this.files = files;
        this.overlay = overlay;
        this.book = book;
    }

    /**
     * Asks where to, then writes a picture there in the background.
     *
     * @param view what it shows
     * @param png makes the file's content, off the window's thread
     */
    public void save(String view, Supplier<byte[]> png) {
        files.pictureFile(suggestion(view)).map(PictureViewModel::withEnding).ifPresent(file -> {
            Path folder = file.toAbsolutePath().getParent();
            preferences.put(FOLDER, folder == null ? "" : folder.toString());
            work.run(() -> pictures.write(file, png.get()), written -> {
                if (written.isOk()) {
                    book.say("Picture → " + file);
                } else {
                    overlay.showFaults(
                            "The picture was not written to " + BookViewModel.name(file),
                            "What was there before is untouched.",
                            written.faults());
                }
            });
        });
    }

    /** Tells that a picture is on the clipboard. */
    public void copied(String view) {
        book.say(view + " is on the clipboard as a picture");
    }

    private Path suggestion(String view) {
        Optional<Path> file = book.bookProperty().get().flatMap(OpenBook::file);
        String name = file.map(BookViewModel::name).orElse("book").replaceFirst("\\.json$", "") + "-"
                + view.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ENDING;
        return preferences
                .path(FOLDER)
                .or(() -> file.map(Path::toAbsolutePath).map(Path::getParent))
                .map(folder -> folder.resolve(name))
                .orElse(Path.of(name));
    }

    /** Some systems' dialogs leave the ending to whoever types the name. */
    private static Path withEnding(Path file) {
        String name = BookViewModel.name(file);
        return name.contains(".") ? file : file.resolveSibling(name + ENDING);
    }
}

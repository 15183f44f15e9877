package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.files.AtomicFiles;
import java.nio.file.Path;

/** Writes pictures to files. */
public final class PictureFiles {

    /**
     * Writes a picture in place of whatever is there; until it is complete the old file stays.
     *
     * @param png content of the file
     * @return the file, or why it was not written
     */
    public Loaded<Path> write(Path file, byte[] png) {
        return AtomicFiles.saveWithoutBackup(file, png).map(fingerprint -> file);
    }
}

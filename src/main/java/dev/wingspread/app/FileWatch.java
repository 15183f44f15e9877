package dev.wingspread.app;

import dev.wingspread.io.download.DownloadWatch;
import dev.wingspread.io.download.RemoteFile;

/** Watches one file of a refresh for whoever watches the whole. */
record FileWatch(RemoteFile file, RefreshWatch watch) implements DownloadWatch {

    @Override
    public void received(long bytes) {
        if (bytes > 0) {
            watch.at(file.title(), bytes);
        }
    }

    @Override
    public boolean isGivenUp() {
        return watch.isGivenUp();
    }
}

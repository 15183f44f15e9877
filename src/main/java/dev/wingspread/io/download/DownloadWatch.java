package dev.wingspread.io.download;

/** Somebody who watches a download and may give it up. Called on the thread that waits for it. */
public interface DownloadWatch {

    /** Nobody watches. */
    DownloadWatch NOBODY = new DownloadWatch() {
        @Override
        public void received(long bytes) {}

        @Override
        public boolean isGivenUp() {
            return false;
        }
    };

    /** So much has come so far, as it travels. */
    void received(long bytes);

    /** Whether the download is not wanted any more. */
    boolean isGivenUp();
}

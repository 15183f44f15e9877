package dev.wingspread.ui.testing;

import dev.wingspread.ui.support.UiThread;

/** Runs everything on the calling thread; a valuation guarded by it fails as long as it says that this is the window's. */
public final class RefusingThread implements UiThread {

    public boolean isRefusing;

    @Override
    public void run(Runnable task) {
        task.run();
    }

    @Override
    public boolean isCurrent() {
        return isRefusing;
    }
}

package dev.wingspread.ui.support;

import javafx.application.Platform;

/** The way to the window's thread, and the only one: one gateway keeps results in order. */
public interface UiThread {

    /** Runs the task on the window's thread: at once if this is that thread, else after the tasks handed over before. */
    void run(Runnable task);

    /** Whether the caller is on the window's thread. */
    boolean isCurrent();

    /** The thread of the running JavaFX toolkit. */
    static UiThread ofToolkit() {
        return new UiThread() {
            @Override
            public void run(Runnable task) {
                if (Platform.isFxApplicationThread()) {
                    task.run();
                } else {
                    Platform.runLater(task);
                }
            }

            @Override
            public boolean isCurrent() {
                return Platform.isFxApplicationThread();
            }
        };
    }
}

package dev.wingspread.base;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/**
 * Whoever lends the threads that independent pieces of a computation run on.
 *
 * <p>A computation divides its work by its size alone and joins the results in order, so what it returns is the same to
 * the last bit for any number of threads.
 */
public interface Workers {

    /** The calling thread alone; nothing cancels it. */
    Workers CALLER = new Workers() {
        @Override
        public void run(int pieces, IntConsumer work) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Does all pieces, in any order, possibly side by side, and returns when they are done.
     *
     * @param pieces number of pieces
     * @param work does the piece of a number, from 0
     * @throws CancellationException if the result is no longer wanted
     */
    void run(int pieces, IntConsumer work);

    /** Whether the result is no longer wanted. */
    boolean isCancelled();

    /** Ends a computation nobody wants the result of; asked between blocks of work. */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("the result is no longer wanted");
        }
    }
}

package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Workers;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerPoolTest {

    private static final int PIECES = 1000;
    private static final int PATIENCE_SECONDS = 30;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyPieceIsDoneOnce(int threads) {
        var done = new AtomicIntegerArray(PIECES);
        new WorkerPool(threads).workers(() -> false).run(PIECES, done::incrementAndGet);
        int[] once = new int[PIECES];
        Arrays.fill(once, 1);
        assertArrayEquals(
                once, java.util.stream.IntStream.range(0, PIECES).map(done::get).toArray());
    }

    @Test
    void piecesRunSideBySide() {
        var meeting = new CyclicBarrier(3);
        // Ends only if three pieces are at work at the same time.
        new WorkerPool(3).workers(() -> false).run(3, piece -> {
            try {
                meeting.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("the others never came", e);
            }
        });
        assertEquals(0, meeting.getNumberWaiting());
    }

    @Test
    void aPieceMayDivideItsOwnWork() {
        var pool = new WorkerPool(2);
        var done = new AtomicIntegerArray(100);
        Workers workers = pool.workers(() -> false);
        workers.run(10, outer -> workers.run(10, inner -> done.incrementAndGet(10 * outer + inner)));
        for (int i = 0; i < done.length(); i++) {
            assertEquals(1, done.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anExceptionOfAPieceReachesTheCaller(int threads) {
        Workers workers = new WorkerPool(threads).workers(() -> false);
        var thrown = assertThrows(
                UnsupportedOperationException.class,
                () -> workers.run(50, piece -> {
                    if (piece == 7) {
                        throw new UnsupportedOperationException("piece 7");
                    }
                }));
        assertEquals("piece 7", thrown.getMessage());
    }

    @Test
    void workersTellWhetherTheResultIsStillWanted() {
        var pool = new WorkerPool(2);
        pool.workers(() -> false).checkCancelled();
        Workers unwanted = pool.workers(() -> true);
        assertTrue(unwanted.isCancelled());
        assertThrows(CancellationException.class, unwanted::checkCancelled);
    }
}

package dev.wingspread.pricing.compiled;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Contracts valued together, and the repricers for them that wait for their next use. */
final class ContractGroup {

    private final int[] contracts;
    private final boolean isSpx;
    private final Supplier<Repricer> maker;
    private final Queue<Repricer> idle = new ConcurrentLinkedQueue<>();

    /**
     * A group.
     *
     * @param contracts numbers of the contracts, in the order the repricers keep them in
     * @param isSpx whether they are SPX options; VIX contracts otherwise
     * @param maker makes a repricer for the group
     */
    ContractGroup(int[] contracts, boolean isSpx, Supplier<Repricer> maker) {
        this.contracts = contracts.clone();
        this.isSpx = isSpx;
        this.maker = maker;
    }

    int size() {
        return contracts.length;
    }

    /** Number of the contract at a place in the group. */
    int contract(int place) {
        return contracts[place];
    }

    boolean isSpx() {
        return isSpx;
    }

    /** A repricer for the calling thread, to be given back. */
    Repricer borrow() {
        Repricer waiting = idle.poll();
        return waiting != null ? waiting : maker.get();
    }

    void giveBack(Repricer repricer) {
        idle.add(repricer);
    }
}

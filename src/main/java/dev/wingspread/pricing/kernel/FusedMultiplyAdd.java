package dev.wingspread.pricing.kernel;

import dev.wingspread.base.ArchitectureException;

/** Tells whether {@link Math#fma} is one instruction here or an emulation that takes hundreds. */
@ArchitectureException(
        "the machine's arithmetic shows in its speed alone, so a clock is read once; results do not depend on it")
final class FusedMultiplyAdd {

    /** An emulated operation goes through big decimals: a hundred times slower. In hardware the two cost the same. */
    private static final int EMULATED_RATIO = 15;

    private static final int OPERATIONS = 200;

    /** The best of some rounds: a pause of the machine in one of them must not decide. */
    private static final int ROUNDS = 7;

    private static final boolean IN_HARDWARE = measure();

    private FusedMultiplyAdd() {}

    static boolean isInHardware() {
        return IN_HARDWARE;
    }

    private static boolean measure() {
        long fused = Long.MAX_VALUE;
        long separate = Long.MAX_VALUE;
        double checksum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            checksum += fusedSum();
            long between = System.nanoTime();
            checksum += separateSum();
            long end = System.nanoTime();
            fused = Math.min(fused, between - start);
            separate = Math.min(separate, end - between);
        }
        return checksum > 0 && fused < EMULATED_RATIO * Math.max(separate, 1);
    }

    private static double fusedSum() {
        double sum = 1;
        for (int i = 0; i < OPERATIONS; i++) {
            sum = Math.fma(sum, 0.9, 0.3);
        }
        return sum;
    }

    private static double separateSum() {
        double sum = 1;
        for (int i = 0; i < OPERATIONS; i++) {
            sum = sum * 0.9 + 0.3;
        }
        return sum;
    }
}

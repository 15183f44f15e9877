package dev.wingspread.model.recognition;

/**
 * Four options of a strike line that make condors, by their places on it.
 *
 * @param contracts how many condors
 */
record CondorMatch(int longPut, int shortPut, int shortCall, int longCall, long contracts) {

    private static final int NONE = -1;

    /** A condor that has its long put alone. */
    static CondorMatch begun(int longPut, long contracts) {
        return new CondorMatch(longPut, NONE, NONE, NONE, contracts);
    }

    CondorMatch sized(long size) {
        return new CondorMatch(longPut, shortPut, shortCall, longCall, size);
    }

    /** The same with its next option: 1 the short put, 2 the short call, 3 the long call. */
    CondorMatch with(int place, int option) {
        return switch (place) {
            case 1 -> new CondorMatch(longPut, option, shortCall, longCall, contracts);
            case 2 -> new CondorMatch(longPut, shortPut, option, longCall, contracts);
            default -> new CondorMatch(longPut, shortPut, shortCall, option, contracts);
        };
    }

    boolean hasPutsOf(CondorMatch other) {
        return longPut == other.longPut && shortPut == other.shortPut;
    }

    boolean hasCallsOf(CondorMatch other) {
        return shortCall == other.shortCall && longCall == other.longCall;
    }

    boolean hasOptionsOf(CondorMatch other) {
        return hasPutsOf(other) && hasCallsOf(other);
    }
}

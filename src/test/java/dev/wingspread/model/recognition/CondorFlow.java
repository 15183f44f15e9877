package dev.wingspread.model.recognition;

import java.util.Arrays;
import java.util.List;

/** The greatest number of condors as a greatest flow, found by augmenting paths: slow, and sure. */
final class CondorFlow {

    private final int[][] capacity;

    /** Options of one expiry as texts. */
    CondorFlow(List<String> texts) {
        int nodes = 2 * texts.size() + 2;
        capacity = new int[nodes][nodes];
        for (int i = 0; i < texts.size(); i++) {
            capacity[in(i)][out(i)] = Math.abs(quantity(texts.get(i)));
            int place = place(texts.get(i));
            if (place == 0) {
                capacity[0][in(i)] = Integer.MAX_VALUE / 2;
            }
            if (place == 3) {
                capacity[out(i)][1] = Integer.MAX_VALUE / 2;
            }
            for (int j = 0; j < texts.size(); j++) {
                if (place(texts.get(j)) == place + 1 && strike(texts.get(i)) < strike(texts.get(j))) {
                    capacity[out(i)][in(j)] = Integer.MAX_VALUE / 2;
                }
            }
        }
    }

    private static int in(int option) {
        return 2 + 2 * option;
    }

    private static int out(int option) {
        return 3 + 2 * option;
    }

    private static int quantity(String text) {
        return Integer.parseInt(text.split(" ", -1)[4]);
    }

    private static int strike(String text) {
        return Integer.parseInt(text.split(" ", -1)[3]);
    }

    private static int place(String text) {
        boolean isCall = text.split(" ", -1)[2].equals("C");
        boolean isLong = quantity(text) > 0;
        return isCall ? isLong ? 3 : 2 : isLong ? 0 : 1;
    }

    long greatest() {
        long flow = 0;
        int pushed = push(0, Integer.MAX_VALUE / 2, new boolean[capacity.length]);
        while (pushed > 0) {
            flow += pushed;
            pushed = push(0, Integer.MAX_VALUE / 2, new boolean[capacity.length]);
        }
        return flow;
    }

    private int push(int node, int most, boolean[] seen) {
        if (node == 1) {
            return most;
        }
        seen[node] = true;
        for (int next = 0; next < capacity.length; next++) {
            if (!seen[next] && capacity[node][next] > 0) {
                int pushed = push(next, Math.min(most, capacity[node][next]), seen);
                if (pushed > 0) {
                    capacity[node][next] -= pushed;
                    capacity[next][node] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return Arrays.deepToString(capacity);
    }
}

package dev.wingspread.io;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;

/** Damages a file in every way a disk, a network or an editor might, the same way in every run. */
public final class Mutations {

    private static final long SEED = 7;
    private static final int RANDOM_DAMAGES = 2_000;
    private static final byte[] MARKS = "{}[]\",:-.0eE\\\0\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    private Mutations() {}

    /** The file cut off after every byte, then with one to four random bytes replaced by others. */
    public static void forEach(byte[] file, Consumer<byte[]> check) {
        for (int length = 0; length < file.length; length++) {
            byte[] cut = new byte[length];
            System.arraycopy(file, 0, cut, 0, length);
            check.accept(cut);
        }
        var random = new Random(SEED);
        for (int i = 0; i < RANDOM_DAMAGES; i++) {
            byte[] damaged = file.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] =
                        random.nextBoolean() ? MARKS[random.nextInt(MARKS.length)] : (byte) random.nextInt(256);
            }
            check.accept(damaged);
        }
    }
}

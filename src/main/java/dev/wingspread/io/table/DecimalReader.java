package dev.wingspread.io.table;

import com.fasterxml.jackson.core.io.NumberInput;
import dev.wingspread.base.PlainNumber;

/** Reads numbers out of the bytes of a text, to the nearest double as {@link PlainNumber}. Belongs to one thread. */
final class DecimalReader {

    /** Room for every number a program writes; longer ones are rare and get more. */
    private char[] number = new char[32];

    /**
     * The finite number that bytes stand for, without blanks around it.
     *
     * @param text holds the number
     * @param from its first byte
     * @param to the byte after its last
     * @return the nearest double; NaN where {@link PlainNumber} finds no number
     */
    double read(byte[] text, int from, int to) {
        int length = to - from;
        if (length > number.length) {
            number = new char[2 * length];
        }
        for (int i = 0; i < length; i++) {
            byte b = text[from + i];
            if (!PlainNumber.mayContain((char) b)) {
                return Double.NaN;
            }
            number[i] = (char) b;
        }
        return length == 0 ? Double.NaN : parsed(length);
    }

    private double parsed(int length) {
        try {
            double value = NumberInput.parseDouble(number, 0, length, true);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

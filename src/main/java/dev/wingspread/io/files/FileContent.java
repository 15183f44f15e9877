package dev.wingspread.io.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as they were read, with a fingerprint to tell later whether it has changed. */
public final class FileContent {

    private final String name;
    private final byte[] bytes;

    FileContent(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Name of the file as the user knows it. */
    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The SHA-256 of the bytes, 64 hexadecimal digits. */
    public String fingerprint() {
        return fingerprintOf(bytes);
    }

    /** The SHA-256 of a text in UTF-8, 64 hexadecimal digits: the fingerprint of a file that holds it. */
    public static String fingerprintOf(String text) {
        return fingerprintOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static String fingerprintOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

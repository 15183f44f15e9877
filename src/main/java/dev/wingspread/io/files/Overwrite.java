package dev.wingspread.io.files;

import java.util.Optional;

/** What a save may replace. */
public final class Overwrite {

    private final boolean isAllowedAlways;
    private final Optional<String> fingerprint;

    private Overwrite(boolean isAllowedAlways, Optional<String> fingerprint) {
        this.isAllowedAlways = isAllowedAlways;
        this.fingerprint = fingerprint;
    }

    /** Only the file as it was read or saved last, told by its fingerprint; or nothing, if it has gone meanwhile. */
    public static Overwrite ifUnchangedSince(String fingerprint) {
        return new Overwrite(false, Optional.of(fingerprint));
    }

    /** Nothing: the file must be new. */
    public static Overwrite never() {
        return new Overwrite(false, Optional.empty());
    }

    /** Whatever is there, because the user was asked. */
    public static Overwrite always() {
        return new Overwrite(true, Optional.empty());
    }

    boolean allows(byte[] present) {
        return isAllowedAlways
                || fingerprint
                        .filter(FileContent.fingerprintOf(present)::equals)
                        .isPresent();
    }
}

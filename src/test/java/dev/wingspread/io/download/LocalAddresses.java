package dev.wingspread.io.download;

import java.util.Optional;

/** The rule of tests: this machine only, encrypted or not. */
public final class LocalAddresses {

    public static final AddressRule ALLOWED = address ->
            "localhost".equals(address.getHost()) ? Optional.empty() : Optional.of("it is not on this machine");

    private LocalAddresses() {}
}

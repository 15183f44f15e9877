package dev.wingspread.io.download;

import java.net.URI;
import java.util.Optional;

/** Which addresses may be contacted. */
@FunctionalInterface
public interface AddressRule {

    /** Encrypted connections to a named server, without credentials in the address. */
    AddressRule HTTPS_ONLY = address -> {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("it is not encrypted (https)");
        }
        if (address.getHost() == null) {
            return Optional.of("it names no server");
        }
        return address.getRawUserInfo() == null ? Optional.empty() : Optional.of("it carries a user name");
    };

    /** Why this address must not be contacted; empty if it may be. */
    Optional<String> objectionTo(URI address);
}

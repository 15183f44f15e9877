package dev.wingspread.io.download;

import dev.wingspread.base.Checks;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file on a public server.
 *
 * @param key names its copy on the disk: lower-case letters, digits and hyphens
 * @param title what it holds, for people: {@code SPX options}
 * @param name what its reader calls it in messages
 * @param address where it is
 * @param maxBytes the largest size accepted, on the wire as well as unpacked
 */
public record RemoteFile(String key, String title, String name, URI address, int maxBytes) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    public RemoteFile {
        Checks.notBlank(title, "title");
        Checks.notBlank(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(address.getHost(), "host of the address");
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' does not name a file on every disk");
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a file of at most " + maxBytes + " bytes");
        }
    }

    /** The server it is on. */
    public String host() {
        return address.getHost();
    }
}

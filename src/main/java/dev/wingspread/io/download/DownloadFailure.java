package dev.wingspread.io.download;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.SourceLocation;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Says in plain words why a file could not be fetched. */
final class DownloadFailure {

    private static final String LATER = "try again later; a saved file can be imported meanwhile";
    private static final String LINE = "check the connection and try again; a saved file can be imported meanwhile";
    private static final int MEGABYTE = 1024 * 1024;

    private DownloadFailure() {}

    static Failure of(RemoteFile file, FailureReason reason, String message, String cure) {
        return Failure.at(SourceLocation.ofFile(file.address().toString()), reason, message, cure);
    }

    static Failure givenUp(RemoteFile file) {
        return of(file, FailureReason.INACCESSIBLE, "the download was given up", "");
    }

    static Failure forbidden(RemoteFile file, URI address, String objection) {
        return of(file, FailureReason.INACCESSIBLE, address + " is not contacted: " + objection, LATER);
    }

    static Failure elsewhere(RemoteFile file, String location) {
        return of(
                file,
                FailureReason.INACCESSIBLE,
                "the server sends us to another one, " + shortened(location) + ", which is not contacted",
                "look for a newer release of the program; a saved file can be imported meanwhile");
    }

    static Failure inCircles(RemoteFile file, int hops) {
        return of(file, FailureReason.INACCESSIBLE, "the server sends us on more than " + hops + " times", LATER);
    }

    static Failure silent(RemoteFile file, Duration silence, long received) {
        String sofar = received == 0 ? "" : " after " + size(received);
        return of(
                file,
                FailureReason.INACCESSIBLE,
                "nothing came for " + seconds(silence) + sofar + "; nothing of it is used",
                LINE);
    }

    static Failure slow(RemoteFile file, Duration total, long received) {
        return of(
                file,
                FailureReason.INACCESSIBLE,
                "only " + size(received) + " came in " + seconds(total) + "; nothing of it is used",
                LINE);
    }

    static Failure tooLarge(RemoteFile file) {
        return of(
                file,
                FailureReason.OUT_OF_RANGE,
                "the file is larger than " + size(file.maxBytes()) + "; nothing of it is used",
                "look for a newer release of the program");
    }

    static Failure packedOtherwise(RemoteFile file, String encoding) {
        return of(
                file,
                FailureReason.SYNTAX,
                "the file is packed in a way that was not asked for: " + shortened(encoding),
                LATER);
    }

    static Failure unchangedButUnknown(RemoteFile file) {
        return of(
                file,
                FailureReason.INCONSISTENT,
                "the server says that nothing has changed, but there is no copy to go on with",
                LATER);
    }

    /** What a status that is no success means. */
    static Failure refused(RemoteFile file, int status, Optional<String> retryAfter) {
        String wait = retryAfter
                .map(DownloadFailure::shortened)
                .map(when -> when.chars().allMatch(Character::isDigit) ? when + " seconds" : when)
                .map(when -> "; it asks to wait " + (when.endsWith("seconds") ? when : "until " + when))
                .orElse("");
        if (status == 404 || status == 410) {
            return of(
                    file,
                    FailureReason.NOT_FOUND,
                    "the server does not have this file (status " + status + ")",
                    "its address may have changed: look for a newer release of the program, or import a saved file");
        }
        if (status == 429) {
            return of(
                    file,
                    FailureReason.INACCESSIBLE,
                    "the server was asked too often (status 429)" + wait,
                    "wait before the next refresh");
        }
        if (status == 401 || status == 403) {
            return of(
                    file,
                    FailureReason.INACCESSIBLE,
                    "the server does not hand out this file to programs (status " + status + ")",
                    "save it with a browser and import it");
        }
        String whose = status >= 500 ? "the server has trouble of its own" : "the server does not answer the question";
        return of(file, FailureReason.INACCESSIBLE, whose + " (status " + status + ")" + wait, LATER);
    }

    /** What an exception on the way means. */
    static Failure of(RemoteFile file, Throwable cause, long received) {
        if (cause instanceof BoundedBody.TooLarge) {
            return tooLarge(file);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return of(file, FailureReason.INACCESSIBLE, "no connection came about in time", LINE);
        }
        if (isUnknownHost(cause)) {
            return of(file, FailureReason.INACCESSIBLE, "the server " + file.host() + " is not known here", LINE);
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return of(file, FailureReason.INACCESSIBLE, "there is no connection to " + file.host(), LINE);
        }
        if (cause instanceof SSLException) {
            return of(
                    file,
                    FailureReason.INACCESSIBLE,
                    "the connection cannot be trusted: " + shortened(String.valueOf(cause.getMessage())),
                    "check the clock of this machine and what stands between it and the server");
        }
        return of(
                file,
                FailureReason.SYNTAX,
                "the transfer was cut off after " + size(received) + "; nothing of it is used",
                LINE);
    }

    /** Why packed bytes cannot be unpacked. */
    static Failure unpacking(RemoteFile file, IOException cause) {
        if (cause instanceof BoundedBody.TooLarge) {
            return tooLarge(file);
        }
        boolean isCutOff = cause instanceof EOFException && !(cause instanceof ZipException);
        return of(
                file,
                FailureReason.SYNTAX,
                (isCutOff ? "the packed file is cut off" : "the packed file is damaged") + "; nothing of it is used",
                LATER);
    }

    private static boolean isUnknownHost(Throwable cause) {
        return cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause.getCause() instanceof UnresolvedAddressException;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String size(long bytes) {
        return bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : bytes >= 1024 ? bytes / 1024 + " kB" : bytes + " bytes";
    }

    /** What a server says is quoted within bounds and without what a terminal would obey. */
    private static String shortened(String theirs) {
        String plain = theirs.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= 120 ? plain : plain.substring(0, 120) + "…";
    }
}

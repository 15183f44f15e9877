package dev.wingspread.io.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Permissions of files, on disks that have them. */
final class DiskRights {

    private DiskRights() {}

    static void take(Path file, String permissions) throws IOException {
        assumeTrue(
                Files.getFileAttributeView(file, PosixFileAttributeView.class) != null,
                "this disk has no POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    static String of(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

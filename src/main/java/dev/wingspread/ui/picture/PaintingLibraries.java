package dev.wingspread.ui.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the toolkit needs of the system to paint texts, with or without a display. It is asked before the toolkit is
 * started: one that failed to start cannot be started again. Other systems than Linux bring all of it.
 */
public final class PaintingLibraries {

    /** What the toolkit's text and font code on Linux is linked against, with the Debian package of each. */
    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.of(
            "libfreetype.so.6", "libfreetype6",
            "libpango-1.0.so.0", "libpango-1.0-0",
            "libpangoft2-1.0.so.0", "libpangoft2-1.0-0",
            "libfontconfig.so.1", "libfontconfig1",
            "libgobject-2.0.so.0", "libglib2.0-0"));

    private static final List<String> FONT_FOLDERS = List.of("/usr/share/fonts", "/usr/local/share/fonts");
    private static final String FONT_PACKAGE = "fonts-dejavu-core";

    private PaintingLibraries() {}

    /** The Debian packages this machine lacks; none if texts can be painted. */
    public static List<String> missingPackages() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return List.of();
        }
        return missingPackages(
                libraryFolders(), FONT_FOLDERS.stream().map(Path::of).toList());
    }

    /** The same for a system whose libraries and fonts are in these folders. */
    public static List<String> missingPackages(List<Path> libraryFolders, List<Path> fontFolders) {
        var packages = new ArrayList<String>();
        LIBRARIES.forEach((library, debianPackage) -> {
            if (libraryFolders.stream().noneMatch(folder -> Files.exists(folder.resolve(library)))) {
                packages.add(debianPackage);
            }
        });
        if (fontFolders.stream().noneMatch(PaintingLibraries::hasFont)) {
            packages.add(FONT_PACKAGE);
        }
        return packages;
    }

    private static boolean hasFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().matches(".*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> libraryFolders() {
        var folders = new ArrayList<Path>();
        for (String folder : System.getProperty("java.library.path", "").split(":", -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        for (String root : List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib")) {
            folders.add(Path.of(root));
            addFolders(Path.of(root), folders);
        }
        return folders;
    }

    /** The folders of one architecture each, such as x86_64-linux-gnu. */
    private static void addFolders(Path root, List<Path> folders) {
        if (Files.isDirectory(root)) {
            try (Stream<Path> inside = Files.list(root)) {
                inside.filter(each -> String.valueOf(each.getFileName()).contains("linux"))
                        .filter(Files::isDirectory)
                        .forEach(folders::add);
            } catch (IOException e) {
                // A folder that cannot be listed holds nothing we could load.
                return;
            }
        }
    }
}

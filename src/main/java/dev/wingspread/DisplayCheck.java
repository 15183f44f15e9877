package dev.wingspread;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether a window can open, before any window class is loaded: on Linux it needs a display and the libraries of
 * GTK 3. Other systems bring what is needed.
 */
final class DisplayCheck {

    /** Libraries the window's native part is linked to, with the package that brings them on Debian and Ubuntu. */
    private static final Map<String, String> LIBRARIES =
            Map.of("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6", "libxtst6", "libXxf86vm.so.1", "libxxf86vm1");

    private static final List<String> FOLDERS = List.of(
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/lib/x86_64-linux-gnu",
            "/lib/aarch64-linux-gnu",
            "/usr/lib64",
            "/lib64",
            "/usr/lib",
            "/usr/local/lib");

    private final boolean isLinux;
    private final boolean isHeadlessToolkit;
    private final Map<String, String> environment;
    private final List<Path> folders;

    DisplayCheck(boolean isLinux, boolean isHeadlessToolkit, Map<String, String> environment, List<Path> folders) {
        this.isLinux = isLinux;
        this.isHeadlessToolkit = isHeadlessToolkit;
        this.environment = Map.copyOf(environment);
        this.folders = List.copyOf(folders);
    }

    static DisplayCheck ofThisMachine() {
        var folders = new ArrayList<Path>();
        String own = System.getenv("LD_LIBRARY_PATH");
        if (own != null && !own.isBlank()) {
            for (String folder : own.split(":", -1)) {
                folders.add(Path.of(folder));
            }
        }
        FOLDERS.forEach(folder -> folders.add(Path.of(folder)));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean isHeadlessToolkit = "Monocle".equals(System.getProperty("glass.platform"));
        return new DisplayCheck(system.contains("linux"), isHeadlessToolkit, System.getenv(), folders);
    }

    /** What is missing and how to get it, in one line; empty if a window can open. */
    Optional<String> whatIsMissing() {
        // The headless toolkit brings its own screen.
        if (!isLinux || isHeadlessToolkit) {
            return Optional.empty();
        }
        List<String> packages = LIBRARIES.entrySet().stream()
                .filter(library -> !isThere(library.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            return Optional.of("No window: there is no display (DISPLAY is not set). Start it on a desktop, or"
                    + " on a virtual display: apt-get install " + String.join(" ", with(packages, "xvfb"))
                    + " and put xvfb-run -a before the command. On the console instead:");
        }
        return packages.isEmpty()
                ? Optional.empty()
                : Optional.of("No window: libraries are missing. Install them with apt-get install "
                        + String.join(" ", packages) + ". On the console instead:");
    }

    /** Whether the window must be painted without OpenGL, which the toolkit would otherwise look for and complain about. */
    boolean lacksOpenGl() {
        return isLinux && !isThere("libGL.so.1");
    }

    /** The same line for a toolkit that failed although everything seemed to be there. */
    static String whyNotOpened(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "No window: the display cannot be used (" + cause.getMessage() + "). Check DISPLAY, or use a virtual"
                + " display: apt-get install xvfb libgtk-3-0 and put xvfb-run -a before the command. On the console"
                + " instead:";
    }

    private static List<String> with(List<String> packages, String further) {
        var all = new ArrayList<String>();
        all.add(further);
        all.addAll(packages);
        return all;
    }

    private boolean isThere(String library) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(library)));
    }
}

package dev.wingspread.ui.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for the libraries before the toolkit is started: a toolkit that failed to start cannot be started again. */
public final class ToolkitCondition implements ExecutionCondition {

    /** What JavaFX's text and font code on Linux is linked against, with the Debian package of each. */
    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.of(
            "libfreetype.so.6", "libfreetype6",
            "libpango-1.0.so.0", "libpango-1.0-0",
            "libpangoft2-1.0.so.0", "libpangoft2-1.0-0",
            "libfontconfig.so.1", "libfontconfig1",
            "libgobject-2.0.so.0", "libglib2.0-0"));

    private static final List<String> FONT_FOLDERS = List.of("/usr/share/fonts", "/usr/local/share/fonts");
    private static final String FONT_PACKAGE = "fonts-dejavu-core";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> reason = whatIsMissing();
        return reason.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("the toolkit can be started"));
    }

    private static Optional<String> whatIsMissing() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        return whatIsMissing(
                libraryFolders(), FONT_FOLDERS.stream().map(Path::of).toList());
    }

    /** Why the window cannot be drawn, naming the packages to install; empty if it can. */
    static Optional<String> whatIsMissing(List<Path> libraryFolders, List<Path> fontFolders) {
        var packages = new ArrayList<String>();
        LIBRARIES.forEach((library, debianPackage) -> {
            if (libraryFolders.stream().noneMatch(folder -> Files.exists(folder.resolve(library)))) {
                packages.add(debianPackage);
            }
        });
        if (fontFolders.stream().noneMatch(ToolkitCondition::hasFont)) {
            packages.add(FONT_PACKAGE);
        }
        return packages.isEmpty()
                ? Optional.empty()
                : Optional.of("JavaFX cannot draw text here; on Debian: apt-get install " + String.join(" ", packages));
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

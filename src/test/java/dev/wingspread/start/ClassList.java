package dev.wingspread.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** The classes that several runs of the program loaded, as Java writes and reads such lists. */
final class ClassList {

    /** Numbers are those of one run, and resolved constants refer to them: neither survives the merging. */
    private static final Pattern NUMBER = Pattern.compile(" id: \\d+.*");

    private static final String CONSTANTS = "@cp ";
    private static final String COMMENT = "#";
    private static final String CLASS_FILE = ".class";

    private final Set<String> classes = new LinkedHashSet<>();

    /** Lambdas and the like, which Java wants after all classes. */
    private final Set<String> generated = new LinkedHashSet<>();

    /** Adds the classes of one run, except those that only stand in for a display. */
    void addRun(Path list) throws IOException {
        for (String line : Files.readAllLines(list)) {
            if (line.startsWith(COMMENT) || line.startsWith(CONSTANTS) || isStandIn(line)) {
                continue;
            }
            (line.startsWith("@") ? generated : classes)
                    .add(NUMBER.matcher(line).replaceFirst(""));
        }
    }

    private static boolean isStandIn(String line) {
        return line.contains("monocle") || line.contains("dev/wingspread/start/");
    }

    /** Adds the classes of a library whose names start so. */
    void addLibrary(Path jar, List<String> prefixes) throws IOException {
        try (var library = new JarFile(jar.toFile())) {
            library.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS_FILE))
                    .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                    .map(name -> name.substring(0, name.length() - CLASS_FILE.length()))
                    .sorted()
                    .forEach(classes::add);
        }
    }

    void write(Path file) throws IOException {
        var lines = new ArrayList<>(classes);
        lines.addAll(generated);
        Files.write(file, lines);
    }
}

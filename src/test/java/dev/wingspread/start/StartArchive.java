package dev.wingspread.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the archive of loaded and verified classes from which the launcher starts the program beside it: runs the
 * packaged program on a sample book to see which classes it needs, and has Java store them.
 *
 * <p>Java takes an archive only for the same Java, the same folder and unchanged jars; what it was made for stands beside
 * it. Where no archive can be made the program merely starts more slowly, so this never fails a build.
 */
final class StartArchive {

    static final String JAR = "wingspread.jar";
    static final String ARCHIVE = "wingspread.jsa";

    /** Two lines the launcher compares: the file of the Java program, and the folder. The third is the Java's version. */
    static final String MADE_FOR = "wingspread.jsa.txt";

    private static final int MOST_SECONDS = 60;

    /** Ways to a real display, of which a run without one sees nothing. */
    private static final List<String> DISPLAYS = List.of(
            "com/sun/glass/ui/gtk/",
            "com/sun/glass/ui/mac/",
            "com/sun/glass/ui/win/",
            "com/sun/javafx/font/coretext/",
            "com/sun/javafx/font/directwrite/",
            "com/sun/javafx/font/freetype/",
            "com/sun/prism/d3d/",
            "com/sun/prism/es2/");

    private static final List<String> WITHOUT_DISPLAY = List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED");

    private final Path folder;
    private final Path java;
    private final Path books;
    private final Path work;

    private StartArchive(Path folder, Path java, Path books, Path work) {
        this.folder = folder;
        this.java = java;
        this.books = books;
        this.work = work;
    }

    /** The folder of the packaged program, and that of the sample books. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path folder = Path.of(arguments[0]).toRealPath();
            Path work = Files.createTempDirectory("wingspread-start");
            try {
                new StartArchive(folder, javaProgram(), Path.of(arguments[1]).toRealPath(), work).makeUnlessCurrent();
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            System.out.println("No archive for a fast start, the program starts without: " + e);
        }
    }

    private static Path javaProgram() throws IOException {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path program = bin.resolve("java.exe");
        return (Files.exists(program) ? program : bin.resolve("java")).toRealPath();
    }

    private void makeUnlessCurrent() throws IOException, InterruptedException {
        List<String> madeFor = List.of(java.toString(), folder.toString(), System.getProperty("java.vm.version"));
        if (isCurrent(madeFor)) {
            return;
        }
        Files.deleteIfExists(folder.resolve(MADE_FOR));
        Path list = work.resolve("all.classlist");
        trained().write(list);
        Path draft = work.resolve(ARCHIVE);
        run(List.of(
                "-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + draft, "-jar", jar()));
        Files.move(draft, folder.resolve(ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve(MADE_FOR), madeFor);
    }

    /** Whether the archive is of this Java and younger than every jar. */
    private boolean isCurrent(List<String> madeFor) throws IOException {
        Path archive = folder.resolve(ARCHIVE);
        Path note = folder.resolve(MADE_FOR);
        if (!Files.exists(archive)
                || !Files.exists(note)
                || !Files.readAllLines(note).equals(madeFor)) {
            return false;
        }
        for (Path jar : jars()) {
            if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(archive)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private List<Path> jars() throws IOException {
        var jars = new ArrayList<Path>(List.of(folder.resolve(JAR)));
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            libraries.forEach(jars::add);
        }
        return jars;
    }

    private ClassList trained() throws IOException, InterruptedException {
        var classes = new ClassList();
        String book = books.resolve("layered-hedged.json").toString();
        classes.addRun(command("risk", book));
        classes.addRun(
                command("risk", books.resolve("breached-backwardation.json").toString(), "--format", "json"));
        classes.addRun(command("whatif", book, "--dvix", "6", "--format", "json"));
        classes.addRun(
                command("snapshot", book, "--out", work.resolve("snapshot.csv").toString()));
        classes.addRun(window(book));
        for (Path jar : jars()) {
            classes.addLibrary(jar, DISPLAYS);
        }
        return classes;
    }

    private Path command(String... words) throws IOException, InterruptedException {
        Path list = Files.createTempFile(work, words[0], ".classlist");
        var arguments = new ArrayList<>(List.of("-XX:DumpLoadedClassList=" + list, "-jar", jar()));
        arguments.addAll(List.of(words));
        run(arguments);
        return list;
    }

    private Path window(String book) throws IOException, InterruptedException {
        Path list = work.resolve("window.classlist");
        // The jar comes before its classes as the build left them.
        String classPath = jar() + File.pathSeparator + System.getProperty("java.class.path");
        var arguments = new ArrayList<>(List.of("-XX:DumpLoadedClassList=" + list, "-Duser.home=" + work));
        arguments.addAll(WITHOUT_DISPLAY);
        arguments.addAll(List.of("-classpath", classPath, WindowTraining.class.getName(), book));
        run(arguments);
        return list;
    }

    private String jar() {
        return folder.resolve(JAR).toString();
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(arguments);
        Path log = work.resolve("log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createTempFile(work, "in", "").toFile()));
        builder.environment().keySet().removeAll(List.of("XDG_CONFIG_HOME", "APPDATA"));
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end after " + MOST_SECONDS + " seconds: " + command);
        }
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + " of " + command + lastLine(log));
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

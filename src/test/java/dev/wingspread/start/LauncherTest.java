package dev.wingspread.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for shells, with a Java that only repeats its arguments, and with the real one. */
class LauncherTest {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path LAUNCHER = Path.of("src/main/launcher/wingspread");

    /** Repeats its arguments, one a line. */
    private static final String REPEATER = "#!/bin/sh\nfor word; do printf '<%s>\\n' \"$word\"; done\nexit 3\n";

    private static final List<String> SHORT = List.of("<-XX:TieredStopAtLevel=1>", "<-XX:+UseSerialGC>");

    @TempDir
    private Path temporary;

    private Path home = Path.of("");
    private Path javaHome = Path.of("");
    private Path java = Path.of("");

    private record Run(int code, List<String> out, String err) {}

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "no shell for the launcher");
        Path real = temporary.toRealPath();
        home = Files.createDirectories(real.resolve("a folder/with $blanks"));
        Files.copy(LAUNCHER, home.resolve("wingspread"));
        javaHome = real.resolve("some jdk");
        java = javaHome.resolve("bin/java");
        Files.createDirectories(javaHome.resolve("bin"));
        Files.writeString(java, REPEATER);
        assertTrue(java.toFile().setExecutable(true));
        assertTrue(home.resolve("wingspread").toFile().setExecutable(true));
    }

    @Test
    void launcherIsExecutableInTheRepository() {
        assertTrue(Files.isExecutable(LAUNCHER));
    }

    @Test
    void windowRunsFromTheJarBesideTheLauncherWithoutOptionsOfItsOwn() throws Exception {
        assertEquals(jarAnd(), run().out());
        assertEquals(jarAnd("<open>", "<b.json>"), run("open", "b.json").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk",
                "whatif",
                "snapshot",
                "validate",
                "calendar",
                "term",
                "import",
                "reconcile",
                "--help",
                "-V"
            })
    void shortCommandsDoWithoutTheSlowCompiler(String command) throws Exception {
        var expected = new ArrayList<>(SHORT);
        expected.addAll(jarAnd("<" + command + ">"));
        assertEquals(expected, run(command).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "implied-vol"})
    void longCommandsKeepTheCompilerThatMakesThemFast(String command) throws Exception {
        assertEquals(jarAnd("<" + command + ">"), run(command).out());
    }

    @Test
    void wordsArriveUntouched() throws Exception {
        assertEquals(
                jarAnd("<price>", "<>", "<a  b>", "<*>", "<it's \"quoted\">", "<$HOME>", "<back\\slash>", "<-5>", "<>"),
                run("price", "", "a  b", "*", "it's \"quoted\"", "$HOME", "back\\slash", "-5", "")
                        .out());
    }

    @Test
    void exitCodeIsThatOfTheProgram() throws Exception {
        assertEquals(3, run("risk").code());
    }

    @Test
    void linkToTheLauncherFindsTheFolderItLeadsTo() throws Exception {
        Path links = Files.createDirectories(home.resolveSibling("links"));
        Path far = Files.createSymbolicLink(links.resolve("far"), home.resolve("wingspread"));
        Path near = Files.createSymbolicLink(links.resolve("near"), Path.of("../with $blanks/wingspread"));
        Path twice = Files.createSymbolicLink(links.resolve("twice"), Path.of("near"));
        for (Path link : List.of(far, near, twice)) {
            assertEquals(jarAnd("<price>"), runFile(link, "price").out());
        }
    }

    @Test
    void archiveMadeForThisJavaAndFolderIsUsed() throws Exception {
        archive(java.toString(), home.toString());
        var expected = new ArrayList<>(List.of(
                "<-XX:SharedArchiveFile=" + home.resolve("wingspread.jsa") + ">", "<-Xshare:auto>", "<-Xlog:disable>"));
        expected.addAll(SHORT);
        expected.addAll(jarAnd("<risk>"));
        assertEquals(expected, run("risk").out());
    }

    @Test
    void archiveOfAnotherJavaOrFolderIsLeftAlone() throws Exception {
        archive(java + "-25", home.toString());
        assertEquals(jarAnd("<price>"), run("price").out());
        archive(java.toString(), home + "/elsewhere");
        assertEquals(jarAnd("<price>"), run("price").out());
    }

    @Test
    void archiveWithoutNoteOrNoteWithoutArchiveIsLeftAlone() throws Exception {
        Files.writeString(home.resolve("wingspread.jsa"), "archive");
        assertEquals(jarAnd("<price>"), run("price").out());
        archive(java.toString(), home.toString());
        Files.delete(home.resolve("wingspread.jsa"));
        assertEquals(jarAnd("<price>"), run("price").out());
    }

    @Test
    void withoutJavaItSaysSo() throws Exception {
        var builder =
                new ProcessBuilder(SHELL.toString(), home.resolve("wingspread").toString(), "risk");
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", home.toString());
        Run run = finished(builder);
        assertEquals(127, run.code());
        assertTrue(run.err().startsWith("wingspread: no Java found; "), run.err());
    }

    @Test
    void realJavaRunsTheJarAndPassesOverADamagedArchiveInSilence() throws Exception {
        jarOfEcho();
        javaHome = Path.of(System.getProperty("java.home")).toRealPath();
        archive(javaHome.resolve("bin/java").toRealPath().toString(), home.toString());
        Run run = run("risk", "", "*");
        assertEquals(List.of("<risk>", "<>", "<*>"), run.out());
        assertEquals("", run.err());
        assertEquals(Echo.CODE, run.code());
    }

    @Test
    void buildThatCanMakeNoArchiveGoesOnWithoutOne() throws Exception {
        StartArchive.main(new String[] {home.toString(), "sample-portfolios"});
        assertFalse(Files.exists(home.resolve(StartArchive.ARCHIVE)));
        assertFalse(Files.exists(home.resolve(StartArchive.MADE_FOR)));
    }

    private void archive(String madeFor, String madeIn) throws IOException {
        Files.writeString(home.resolve(StartArchive.ARCHIVE), "no archive at all");
        Files.write(home.resolve(StartArchive.MADE_FOR), List.of(madeFor, madeIn, "17"));
    }

    private void jarOfEcho() throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Echo.class.getProtectionDomain().getCodeSource().getLocation().toString());
        new JarOutputStream(Files.newOutputStream(home.resolve(StartArchive.JAR)), manifest).close();
    }

    private List<String> jarAnd(String... words) {
        var expected = new ArrayList<>(List.of("<-jar>", "<" + home.resolve("wingspread.jar") + ">"));
        expected.addAll(List.of(words));
        return expected;
    }

    private Run run(String... words) throws IOException, InterruptedException {
        return runFile(home.resolve("wingspread"), words);
    }

    /** In a folder that is not the launcher's. */
    private Run runFile(Path launcher, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        return finished(builder);
    }

    private Run finished(ProcessBuilder builder) throws IOException, InterruptedException {
        // Java itself reports the first of these on standard error.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        Process process = builder.directory(temporary.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = process.waitFor();
        return new Run(
                code, Files.readAllLines(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}

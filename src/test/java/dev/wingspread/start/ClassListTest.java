package dev.wingspread.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassListTest {

    @TempDir
    private Path folder;

    @Test
    void runsAreMergedWithoutTheNumbersOfOneRunAndLambdasComeLast() throws IOException {
        var list = new ClassList();
        list.addRun(run("# comment", "java/lang/Object id: 0", "@cp java/lang/Object 1 2", "@lambda-proxy a/B run"));
        list.addRun(run("java/lang/Object id: 7", "a/B id: 8", "@lambda-proxy a/B run", "@lambda-proxy a/C run"));
        assertEquals(
                List.of("java/lang/Object", "a/B", "@lambda-proxy a/B run", "@lambda-proxy a/C run"), written(list));
    }

    @Test
    void standInsForADisplayAreLeftOut() throws IOException {
        var list = new ClassList();
        list.addRun(run(
                "com/sun/glass/ui/monocle/MonocleWindow",
                "dev/wingspread/start/WindowTraining",
                "@lambda-proxy dev/wingspread/start/WindowTraining run",
                "dev/wingspread/Main"));
        assertEquals(List.of("dev/wingspread/Main"), written(list));
    }

    @Test
    void librariesGiveTheClassesWhoseNamesStartAsAsked() throws IOException {
        Path jar = folder.resolve("library.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("a/gtk/Y.class", "a/gtk/X.class", "a/gtk/x.png", "a/other/Z.class")) {
                out.putNextEntry(new JarEntry(name));
            }
        }
        var list = new ClassList();
        list.addLibrary(jar, List.of("a/gtk/"));
        assertEquals(List.of("a/gtk/X", "a/gtk/Y"), written(list));
    }

    private Path run(String... lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "run", ""), List.of(lines));
    }

    private List<String> written(ClassList list) throws IOException {
        Path file = folder.resolve("all");
        list.write(file);
        return Files.readAllLines(file);
    }
}

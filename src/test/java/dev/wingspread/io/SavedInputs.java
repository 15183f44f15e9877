package dev.wingspread.io;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs fuzz tests over files instead of letting a fuzzer look for some: over those in {@code <Class>Inputs/<method>/},
 * which are what long runs found, and over files of the kinds the tests are about. Without the fuzzer no agent is loaded
 * and no class is changed while it loads.
 */
public final class SavedInputs {

    private SavedInputs() {}

    /** Resource folders whose files every fuzz test of a class begins with, from the class path's root. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Samples {

        String[] value();
    }

    /**
     * One test for each fuzz test of a class, which is to be annotated with {@link Samples}.
     */
    public static Stream<DynamicTest> tests(Class<?> fuzzTests) {
        return fuzzTests(fuzzTests)
                .map(method -> dynamicTest(method.getName(), () -> {
                    List<Path> seeds = seeds(method);
                    assertTrue(!seeds.isEmpty(), "there are no samples");
                    for (Path file : seeds) {
                        run(method, Files.readAllBytes(file), file);
                    }
                    run(method, new byte[0], Path.of("no bytes"));
                }));
    }

    /** Samples of what a fuzz test reads, and what it was found to fail on or to get further with. */
    static List<Path> seeds(Method test) {
        Class<?> type = test.getDeclaringClass();
        Samples samples = Objects.requireNonNull(type.getAnnotation(Samples.class), type.getName());
        return Stream.concat(
                        Arrays.stream(samples.value()), Stream.of(type.getSimpleName() + "Inputs/" + test.getName()))
                .flatMap(folder -> files(type, folder).stream())
                .toList();
    }

    /** The fuzz tests of a class by name. */
    static Stream<Method> fuzzTests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static void run(Method method, byte[] bytes, Path file) throws ReflectiveOperationException {
        Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance(), (Object) bytes);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method.getName() + " fails on " + file, e.getCause());
        }
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("test resources are files", e);
        }
    }

    private static List<Path> files(Class<?> type, String folder) {
        URL url = type.getResource(folder);
        return url == null ? List.of() : files(path(url));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

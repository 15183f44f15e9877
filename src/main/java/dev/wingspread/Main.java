package dev.wingspread;

import dev.wingspread.app.WindowOpener;
import dev.wingspread.cli.Cli;
import dev.wingspread.cli.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Starts Wingspread: with a command the command line, without one the window. */
public final class Main {

    private static final String VERSION_RESOURCE = "version.properties";

    private Main() {}

    /**
     * Runs the program.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // The window's classes are named in a lambda alone: a command that runs without it loads none of them.
        WindowOpener window = Main::openWindow;
        System.exit(new Cli(Streams.ofProcess(), version(), window).run(args));
    }

    private static int openWindow(Optional<Path> book) {
        System.err.println("wingspread: the window is not part of this build; try 'wingspread --help'");
        return 2;
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = Main.class.getResourceAsStream(VERSION_RESOURCE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            // A program that cannot tell its version still does its work.
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}

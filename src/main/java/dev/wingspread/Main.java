package dev.wingspread;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts Wingspread: with arguments the command line, without any the window. */
@Command(name = "wingspread", mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    private Main() {}

    /**
     * Runs the program.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}

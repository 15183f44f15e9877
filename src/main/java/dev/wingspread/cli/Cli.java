package dev.wingspread.cli;

import dev.wingspread.app.OptionTables;
import dev.wingspread.app.PictureTaker;
import dev.wingspread.app.Reconciling;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.WindowOpener;
import dev.wingspread.base.EditDistance;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Runs the command a user typed. Never ends the process and never throws because of what was typed or read. */
public final class Cli {

    private static final int WIDTH = 100;

    /** A word that differs from a known one in so many letters may be meant. */
    private static final int MISSPELT_LETTERS = 3;

    /** In the order of the help. */
    private static final List<String> COMMANDS = List.of(
            "open",
            "risk",
            "whatif",
            "payoff",
            "explain",
            "grid",
            "picture",
            "stress",
            "snapshot",
            "condor",
            "term",
            "ladder",
            "monitor",
            "compare",
            "journal",
            "refresh",
            "import",
            "reconcile",
            "validate",
            "price",
            "implied-vol",
            "calendar");

    private final Streams streams;
    private final String version;
    private final UseCases useCases;
    private final WindowOpener window;
    private final PictureTaker pictures;

    /**
     * A command line.
     *
     * @param streams what commands read from and write to
     * @param version version of the program
     * @param useCases what commands can do
     * @param window opens the window where no command is given
     * @param pictures paints what the window would show
     */
    public Cli(Streams streams, String version, UseCases useCases, WindowOpener window, PictureTaker pictures) {
        this.streams = streams;
        this.version = version;
        this.useCases = useCases;
        this.window = window;
        this.pictures = pictures;
    }

    /**
     * Runs a command.
     *
     * @param args the words after the name of the program
     * @return exit code of the process
     */
    public int run(String... args) {
        var out = new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
        CommandLine line = commandLine(out, args);
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return defect("wingspread", e);
        } finally {
            out.flush();
            streams.err().flush();
        }
    }

    private CommandLine commandLine(PrintWriter out, String... args) {
        CommandLine line = new CommandLine(new RootCommand(window));
        for (String command : wanted(args)) {
            line.addSubcommand(command(command));
        }
        line.getCommandSpec().version("wingspread " + version);
        return line.setOut(out)
                .setErr(streams.err())
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, words) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, command, words) -> ended(e, command));
    }

    /** Looking at a command's options takes as long as reading a book: only those of the command asked for are. */
    private static List<String> wanted(String... args) {
        return args.length > 0 && COMMANDS.contains(args[0]) ? List.of(args[0]) : COMMANDS;
    }

    private Object command(String name) {
        return switch (name) {
            case "open" -> new OpenCommand(window);
            case "risk" -> new RiskCommand(streams, useCases, new ReportTexts(version));
            case "whatif" -> new WhatIfCommand(streams, useCases, new ReportTexts(version));
            case "explain" -> new ExplainCommand(streams, useCases, new ReportTexts(version));
            case "payoff" -> new PayoffCommand(streams, useCases, new ReportTexts(version));
            case "grid" -> new GridCommand(streams, useCases, new ReportTexts(version));
            case "picture" -> new PictureCommand(streams, useCases, pictures);
            case "stress" -> new StressCommand(streams, useCases, new ReportTexts(version));
            case "snapshot" -> new SnapshotCommand(streams, useCases, new ReportTexts(version));
            case "condor" -> new CondorCommand(streams, useCases, new ReportTexts(version));
            case "term" -> new TermCommand(streams, useCases, new ReportTexts(version));
            case "ladder" -> new LadderCommand(streams, useCases, new ReportTexts(version));
            case "monitor" -> new MonitorCommand(streams, useCases, new ReportTexts(version));
            case "compare" -> new CompareCommand(streams, useCases, new ReportTexts(version));
            case "journal" -> journal();
            case "refresh" -> new RefreshCommand(streams, useCases);
            case "import" -> new ImportCommand(streams, useCases, new ReportTexts(version));
            case "reconcile" ->
                new ReconcileCommand(
                        streams, new Reconciling(useCases.importing(), streams.in()), new ReportTexts(version));
            case "validate" -> new ValidateCommand(streams, useCases, new ReportTexts(version));
            case "price" -> new PriceCommand(streams, new OptionTables());
            case "implied-vol" -> new ImpliedVolCommand(streams, new OptionTables());
            case "calendar" -> new CalendarCommand(streams);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private CommandLine journal() {
        return new CommandLine(new JournalCommand())
                .addSubcommand(new JournalListCommand(streams, useCases.journals(), new ReportTexts(version)))
                .addSubcommand(new JournalAddCommand(streams, useCases))
                .addSubcommand(new JournalExportCommand(streams, useCases.journals(), new ReportTexts(version)));
    }

    private int wrongUsage(ParameterException e) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        List<String> unknown = e.getCommandLine().getUnmatchedArguments();
        String message = unknown.isEmpty()
                ? inOneLine(String.valueOf(e.getMessage()))
                : unknown(e.getCommandLine(), unknown.get(0));
        streams.err().println(name + ": " + message);
        streams.err().println("Try '" + name + " --help'.");
        return ExitCode.USAGE.code();
    }

    /** A misspelt option often leaves a required one missing: the misspelling is what the user wants to hear of. */
    private static String unknown(CommandLine command, String argument) {
        boolean isOption = argument.startsWith("-");
        String word = isOption ? argument.replaceFirst("=.*", "") : argument;
        Set<String> known = isOption
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String message = isOption ? "unknown option '" + word + "'" : "'" + word + "' is not understood here";
        return known.stream()
                .min(Comparator.comparingInt(name -> EditDistance.between(name, word)))
                .filter(name -> EditDistance.between(name, word) <= MISSPELT_LETTERS)
                .map(name -> message + "; did you mean " + name + "?")
                .orElse(message);
    }

    private static String inOneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ")
                .replaceFirst(
                        "cannot convert ('.*') to class java\\.time\\.LocalDate \\(.*\\)$",
                        "$1 is no day such as 2024-07-31")
                .replaceFirst(
                        "cannot convert ('.*') to class java\\.time\\.LocalDateTime \\(.*\\)$",
                        "$1 is no time such as 2024-07-31T16:00")
                .replace("' is not an int", "' is not a whole number")
                .replace("' is not a double", "' is not a number");
    }

    private int ended(Exception e, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof Refusal refusal) {
            refusal.lines().forEach(line -> streams.err().println(name + ": " + line));
            if (refusal.code() == ExitCode.USAGE) {
                streams.err().println("Try '" + name + " --help'.");
            }
            return refusal.code().code();
        }
        return defect(name, e);
    }

    private int defect(String name, Throwable e) {
        streams.err().println(name + ": this is a defect in the program, not in your input: " + e);
        if (streams.showsDetails()) {
            e.printStackTrace(streams.err());
        } else {
            streams.err()
                    .println("Run it again with " + Streams.DETAILS_VARIABLE + "=1 in the environment for details.");
        }
        return ExitCode.DEFECT.code();
    }
}

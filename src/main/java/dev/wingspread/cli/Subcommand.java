package dev.wingspread.cli;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.risk.Quality;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands have in common: the shared options, and how results and faults leave the program. */
abstract class Subcommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    Subcommand(Streams streams) {
        this.streams = streams;
    }

    /** Does the command's work. */
    abstract ExitCode run();

    /** Files the command reads besides the market. */
    List<Path> inputs() {
        return List.of();
    }

    @Override
    public final Integer call() {
        shared.overrides();
        refuseOverwritingInputs();
        return run().code();
    }

    /** Writes results to a stream. */
    @FunctionalInterface
    interface Writing {
        ExitCode to(OutputStream out) throws IOException;
    }

    /** Results must never replace what they were made from. */
    private void refuseOverwritingInputs() {
        if (shared.out().isEmpty()) {
            return;
        }
        var read = new ArrayList<>(inputs());
        shared.market().ifPresent(read::add);
        for (Path input : read) {
            if (isSameFile(input, shared.out().get())) {
                throw Refusal.ofUsage(
                        List.of("--out names the input file " + input + ", which would be lost; choose another file"));
            }
        }
    }

    private static boolean isSameFile(Path input, Path output) {
        try {
            return Files.exists(input) && Files.exists(output) && Files.isSameFile(input, output);
        } catch (IOException e) {
            return input.toAbsolutePath()
                    .normalize()
                    .equals(output.toAbsolutePath().normalize());
        }
    }

    final SharedOptions shared() {
        return shared;
    }

    final Streams streams() {
        return streams;
    }

    /**
     * Hands the command's results to the output asked for. A file is replaced only if the writing ends without
     * exception; a reader who closes standard output early has got what he wanted.
     *
     * @throws Refusal if the output cannot be written
     */
    final ExitCode writeResults(Writing writing) {
        return writeTo(shared.out(), writing);
    }

    /** Prints a report on what was written to files. */
    final void printReport(String text) {
        writeTo(Optional.empty(), out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return ExitCode.DONE;
        });
    }

    private ExitCode writeTo(Optional<Path> file, Writing writing) {
        try (Output output = Output.open(file, streams)) {
            ExitCode code = writing.to(output.stream());
            output.commit();
            return code;
        } catch (IOException e) {
            if (Output.isClosedByReader(file, e)) {
                return ExitCode.DONE;
            }
            throw Refusal.ofFile(Output.explain(file, e));
        }
    }

    /** Hands a text to the output asked for. */
    final ExitCode printResults(String text, ExitCode code) {
        return writeResults(out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return code;
        });
    }

    /**
     * The value that was loaded, its warnings told on standard error.
     *
     * @throws Refusal listing the faults if there is none
     */
    final <T> T accepted(Loaded<T> loaded) {
        loaded.warnings().forEach(warning -> say("warning: " + warning.text()));
        if (!loaded.isOk()) {
            throw Refusal.ofInput(loaded.faults());
        }
        return loaded.orThrow();
    }

    /** A remark for the person at the keyboard. */
    final void say(String line) {
        streams.err().println(line);
    }

    /** A failure that does not end the command. */
    final void say(Failure failure) {
        say(failure.text());
    }

    /** Lists the legs that cannot be priced on standard error, and gives the exit code that says so. */
    final ExitCode tellUnpriced(List<Quality.UnpricedLeg> unpriced) {
        for (Quality.UnpricedLeg leg : unpriced) {
            say("not priced: " + leg.leg().instrument().symbol().strip() + " in " + leg.structureId() + ": "
                    + leg.why().text());
        }
        return unpriced.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    }
}

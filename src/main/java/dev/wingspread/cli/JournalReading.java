package dev.wingspread.cli;

import dev.wingspread.app.Journal;
import dev.wingspread.app.Journals;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;

/** A command that reads a journal. */
abstract class JournalReading extends Subcommand {

    private final Journals journals;

    @Mixin
    private JournalOptions options = new JournalOptions();

    JournalReading(Streams streams, Journals journals) {
        super(streams);
        this.journals = journals;
    }

    final JournalOptions options() {
        return options;
    }

    @Override
    final List<Path> inputs() {
        return List.of(options.file(journals));
    }

    /**
     * The journal asked for.
     *
     * @throws Refusal if it cannot be read, or a file was named that is not there
     */
    final Journal journal() {
        Journal journal = accepted(journals.open(options.file(journals)));
        if (!journal.exists()) {
            if (options.isNamed()) {
                throw Refusal.ofFile(journal.file() + ": there is no journal here");
            }
            say("the journal is empty: nothing was recorded in " + journal.file() + " yet");
        }
        return journal;
    }
}

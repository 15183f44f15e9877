package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;

/** Reads one kind of file. Readers hold no state: what they collect is in a {@link StatementDraft}. */
interface BrokerReader {

    BrokerFormat format();

    /** Whether the first lines are those of such a file. No two readers may claim one file. */
    boolean recognises(BrokerInput input);

    /**
     * Reads a file that was recognised.
     *
     * @return positions with everything that was skipped; or why there are none. Never an exception, whatever the bytes
     */
    Loaded<BrokerStatement> read(BrokerInput input);
}

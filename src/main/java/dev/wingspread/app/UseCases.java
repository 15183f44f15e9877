package dev.wingspread.app;

import java.io.InputStream;

/**
 * What a front end can do.
 *
 * @param workspace opens and saves books
 * @param valuation values them
 * @param planning plans trades for them
 * @param snapshots exports their figures
 * @param journals open journals
 * @param samples books that come with the program
 * @param recovery keeps unsaved work
 * @param importing makes books and markets of files of other programs
 * @param refresh fetches markets from their publisher
 */
public record UseCases(
        Workspace workspace,
        Valuation valuation,
        Planning planning,
        SnapshotExport snapshots,
        Journals journals,
        SampleBooks samples,
        Recovery recovery,
        Importing importing,
        MarketRefresh refresh) {

    /** A front end that fetches nothing. */
    public UseCases(
            Workspace workspace,
            Valuation valuation,
            Planning planning,
            SnapshotExport snapshots,
            Journals journals,
            SampleBooks samples,
            Recovery recovery,
            Importing importing) {
        this(workspace, valuation, planning, snapshots, journals, samples, recovery, importing, MarketRefresh.NONE);
    }

    /** A front end that imports from files alone. */
    public UseCases(
            Workspace workspace,
            Valuation valuation,
            Planning planning,
            SnapshotExport snapshots,
            Journals journals,
            SampleBooks samples,
            Recovery recovery) {
        this(
                workspace,
                valuation,
                planning,
                snapshots,
                journals,
                samples,
                recovery,
                new FileImporting(InputStream.nullInputStream()));
    }

    /** A front end that changes no book and so has nothing to keep. */
    public UseCases(
            Workspace workspace,
            Valuation valuation,
            Planning planning,
            SnapshotExport snapshots,
            Journals journals,
            SampleBooks samples) {
        this(workspace, valuation, planning, snapshots, journals, samples, Recovery.NONE);
    }

    /** The same for somebody who only looks: with other journals, and nothing to keep or to fetch. */
    public UseCases forLooking(Journals others) {
        return new UseCases(workspace, valuation, planning, snapshots, others, samples, Recovery.NONE, importing);
    }

    /** The same with another way to fetch markets. */
    public UseCases fetchingWith(MarketRefresh other) {
        return new UseCases(workspace, valuation, planning, snapshots, journals, samples, recovery, importing, other);
    }
}

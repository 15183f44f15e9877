package dev.wingspread.app;

/**
 * What a front end can do.
 *
 * @param workspace opens and saves books
 * @param valuation values them
 * @param planning plans trades for them
 * @param snapshots exports their figures
 * @param journals open journals
 * @param samples books that come with the program
 */
public record UseCases(
        Workspace workspace,
        Valuation valuation,
        Planning planning,
        SnapshotExport snapshots,
        Journals journals,
        SampleBooks samples) {

    /** The same with other journals. */
    public UseCases withJournals(Journals others) {
        return new UseCases(workspace, valuation, planning, snapshots, others, samples);
    }
}

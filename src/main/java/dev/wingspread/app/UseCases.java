package dev.wingspread.app;

/**
 * What a front end can do.
 *
 * @param workspace opens and saves books
 * @param valuation values them
 * @param snapshots exports their figures
 * @param samples books that come with the program
 */
public record UseCases(Workspace workspace, Valuation valuation, SnapshotExport snapshots, SampleBooks samples) {}

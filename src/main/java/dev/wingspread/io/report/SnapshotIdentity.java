package dev.wingspread.io.report;

/**
 * What a snapshot was taken of.
 *
 * @param book name of the book; with the time it identifies a snapshot
 * @param appVersion version of the program
 * @param bookSha256 SHA-256 of the portfolio file in hex
 * @param marketSha256 SHA-256 of the market file in hex
 */
public record SnapshotIdentity(String book, String appVersion, String bookSha256, String marketSha256) {}

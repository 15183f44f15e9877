package dev.wingspread.model;

/** Kinds of structure, named as in the portfolio file. */
public enum StructureKind {
    IRON_CONDOR,
    VIX_CALL_LADDER,
    LOOSE_LEGS
}

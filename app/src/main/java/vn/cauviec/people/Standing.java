package vn.cauviec.people;

/** How sure the register is of a person. Only a confirmed or checked person earns ledger entries (counting-rules.md, 13). */
public enum Standing {
    /** Signed up by themselves; nobody has seen a paper. */
    CLAIMED,
    /** An officer saw the paper. */
    CONFIRMED,
    /** Checked against the national population database. */
    CHECKED,
    /** Merged into another record; kept so that old references still lead somewhere. */
    MERGED;

    public boolean earnsEntries() {
        return this == CONFIRMED || this == CHECKED;
    }
}

package vn.cauviec.placements;

/** What stands behind a hire (counting-rules.md, 13: the employer's confirmation, or a contract, or an officer's signed statement). */
public enum EvidenceKind {
    EMPLOYER_CONFIRMATION,
    CONTRACT,
    OFFICER_STATEMENT,
    /** Nothing yet: the hire is kept and not counted. */
    NONE
}

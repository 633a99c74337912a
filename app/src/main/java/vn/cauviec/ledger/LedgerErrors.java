package vn.cauviec.ledger;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the ledger. */
public enum LedgerErrors implements ErrorCode {
    LEDGER_ENTRY_NOT_FOUND(404),
    LEDGER_ENTRY_ALREADY_REVERSED(409),
    LEDGER_REASON_MISSING(422),
    LEDGER_PERSONS_ALREADY_LINKED(409);

    private final int status;

    LedgerErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

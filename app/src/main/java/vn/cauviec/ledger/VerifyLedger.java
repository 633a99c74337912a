package vn.cauviec.ledger;

import javax.sql.DataSource;
import vn.cauviec.ledger.domain.LedgerVerification;

/**
 * Recomputes the ledger from its entries, reversals and links, and compares decisions, the counted projection and the guards against
 * change. Works on the owner's connection, outside the server ({@code ./run ledger verify}).
 */
public final class VerifyLedger {
    private final LedgerVerification verification;

    /**
     * @param owner connections of the database's owner
     */
    public VerifyLedger(DataSource owner) {
        verification = new LedgerVerification(owner);
    }

    /**
     * What a verification found.
     *
     * @param entries results and reversals that were read
     * @param counted results that count
     * @param firstProblem the first thing that does not fit, in words for the operator; empty when all fits
     */
    public record Report(long entries, long counted, String firstProblem) {
        public boolean isSound() {
            return firstProblem.isEmpty();
        }
    }

    public Report run() {
        return verification.run();
    }
}

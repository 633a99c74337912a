package vn.cauviec.plans;

import java.math.BigDecimal;

/** What the province promised. Figures are never given to this module: it reads them from the ledger. */
public interface Plans {
    /** In the change feed: a plan or one of its targets may have changed. The id is of no record: whatever is derived of plans is stale. */
    String CHANGED = "PLAN_CHANGED";

    /**
     * Gives a target the denominator of a sample province, which lives at a scale of its own. Every page labels it as such and
     * shows the real target beside it. Runs as system work, in a transaction of its own.
     *
     * @param code as in the plan's file, for example T3
     * @throws vn.cauviec.kernel.Refused when the plan has no such target
     */
    void setSampleTarget(int year, String code, BigDecimal value);
}

package vn.cauviec.employers.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.cauviec.employers.EmployerStanding;

/** The life of an employer's standing as a table: what may happen in which standing, and which one follows. */
final class StandingRules {
    /** What may happen to an employer. */
    enum Step {
        /** A moderator finds that it is what it says. */
        VERIFY,
        /** A moderator finds that it is not, or takes a verification back. */
        REFUSE,
        /** The company itself registers with the tax code under which the centre had recorded it. */
        CLAIM,
        /** The company changes its name or tax code, or corrects what it was refused for. */
        RESTATE
    }

    private static final Map<EmployerStanding, Map<Step, EmployerStanding>> TABLE = table();

    private StandingRules() {}

    /** The standing after the step; empty where the step is not possible. */
    static Optional<EmployerStanding> after(EmployerStanding standing, Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(standing, Map.of()).get(step));
    }

    private static Map<EmployerStanding, Map<Step, EmployerStanding>> table() {
        var table = new EnumMap<EmployerStanding, Map<Step, EmployerStanding>>(EmployerStanding.class);
        table.put(
                EmployerStanding.RECORDED,
                Map.of(Step.VERIFY, EmployerStanding.VERIFIED, Step.CLAIM, EmployerStanding.REGISTERED));
        table.put(
                EmployerStanding.REGISTERED,
                Map.of(
                        Step.VERIFY, EmployerStanding.VERIFIED,
                        Step.REFUSE, EmployerStanding.REFUSED,
                        Step.RESTATE, EmployerStanding.REGISTERED));
        table.put(
                EmployerStanding.VERIFIED,
                Map.of(Step.REFUSE, EmployerStanding.REFUSED, Step.RESTATE, EmployerStanding.REGISTERED));
        table.put(
                EmployerStanding.REFUSED,
                Map.of(Step.VERIFY, EmployerStanding.VERIFIED, Step.RESTATE, EmployerStanding.REGISTERED));
        return table;
    }
}

package vn.cauviec.vacancies.domain;

import java.util.Arrays;
import java.util.List;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** Why an ad is taken down; one has to be stated. */
public enum StopReason {
    /** The people came through this site or the centre: their hires have to be recorded, the plan counts them. */
    FILLED_THROUGH_US(Party.EMPLOYER),
    FILLED_ELSEWHERE(Party.EMPLOYER),
    NO_LONGER_NEEDED(Party.EMPLOYER),
    WRITTEN_BY_MISTAKE(Party.EMPLOYER),
    /** The employer or provider asked the centre to do it. */
    ASKED_BY_EMPLOYER(Party.MODERATOR),
    SAME_AD_TWICE(Party.MODERATOR),
    AGAINST_THE_RULES(Party.MODERATOR),
    SUSPECTED_FRAUD(Party.MODERATOR),
    EMPLOYER_NOT_REACHED(Party.MODERATOR),
    /** The provider's own program said that the ad has ended. */
    ASKED_BY_PROVIDER(Party.IMPORTER);

    private final Party party;

    StopReason(Party party) {
        this.party = party;
    }

    /** Reasons that an employer may state for its own ad. */
    public static List<StopReason> ofEmployer() {
        return of(Party.EMPLOYER);
    }

    /** Reasons that a moderator may state. */
    public static List<StopReason> ofModerator() {
        return of(Party.MODERATOR);
    }

    /** Whether the code in a history is a reason that only a moderator states. */
    public static boolean isOfModerator(String code) {
        return ofModerator().stream().anyMatch(reason -> reason.name().equals(code));
    }

    boolean isFor(Party other) {
        return party == other;
    }

    private static List<StopReason> of(Party party) {
        return Arrays.stream(values()).filter(reason -> reason.isFor(party)).toList();
    }
}

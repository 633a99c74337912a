package vn.cauviec.vacancies.domain;

/** What can be done to a vacancy. The names stand in its history. */
public enum VacancyAction {
    /** Writes it for the first time; stands in the history only. */
    CREATE,
    /** Changes what has not been published. */
    EDIT,
    /** Hands it to the moderators. */
    SEND,
    /** Takes it back from the moderators. */
    WITHDRAW,
    /** Makes it public. */
    APPROVE,
    /** Gives it back to its employer with a reason. */
    RETURN,
    /** Asks for a change of what is public. */
    PROPOSE_CHANGE,
    /** Makes the proposed change public. */
    ACCEPT_CHANGE,
    /** Refuses the proposed change with a reason. */
    REFUSE_CHANGE,
    /** Moves the deadline. */
    EXTEND,
    /** Takes it down for good, with a reason. */
    STOP,
    /** Asks that another moderator looks at a return or a stop. */
    APPEAL,
    /** Sees it as the employer does: the ad waits for approval again. */
    GRANT_APPEAL,
    /** Stays by the decision, with an answer. */
    DENY_APPEAL,
    /** Notes a hire that leaves openings. */
    HIRE,
    /** Notes the hire that takes the last opening. */
    FILL,
    /** Takes a hire back. */
    UNDO_HIRE,
    /** Takes a hire back that had taken the last opening. */
    REOPEN
}

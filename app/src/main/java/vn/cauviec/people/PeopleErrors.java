package vn.cauviec.people;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the labour register. */
public enum PeopleErrors implements ErrorCode {
    /** There is no such person, or the actor may not see them: which of them is not said. */
    PERSON_NOT_FOUND(404),
    /** Somebody changed the record after the page was opened. */
    PERSON_CHANGED(409),
    /** The record was merged into another one and takes no more changes. */
    PERSON_MERGED(409),
    /** Somebody registered the same number at the same moment. */
    NUMBER_TAKEN(409),
    /** There is no such proposal, or the actor may not see it. */
    PROPOSAL_NOT_FOUND(404),
    /** Somebody decided on the proposal before. */
    PROPOSAL_DECIDED(409),
    /** Who proposed a merge cannot decide on it. */
    SECOND_PERSON_NEEDED(403),
    /** There is no such question, or the actor may not answer it. */
    INQUIRY_NOT_FOUND(404),
    /** Somebody answered the question before. */
    INQUIRY_ANSWERED(409);

    private final int status;

    PeopleErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

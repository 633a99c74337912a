package vn.cauviec.vacancies.domain.learning;

import vn.cauviec.kernel.ErrorCode;

/** Refusals about words that were asked. */
public enum LearningErrors implements ErrorCode {
    /** Nobody asks it often enough, the dictionary knows it by now, or somebody has decided about it. */
    WORD_NOT_PROPOSED(404),
    /** No such decision about a word. */
    WORD_DECISION_NOT_FOUND(404);

    private final int status;

    LearningErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

package vn.cauviec.vacancies.domain;

/** Where a workbook stands on its way. A running phase is carried on in the background; after it a person decides what comes next. */
public enum ImportPhase {
    /** Each row is judged; nothing is written to the ads. */
    CHECKING,
    /** The report stands; a moderator may take the good rows over. */
    CHECKED,
    TAKING_OVER,
    /** The good rows are ads; a moderator may approve those that can be approved. */
    TAKEN_OVER,
    APPROVING,
    APPROVED;

    public boolean isRunning() {
        return this == CHECKING || this == TAKING_OVER || this == APPROVING;
    }

    /** The phase after the last row; the same for one that does not run. */
    ImportPhase done() {
        return switch (this) {
            case CHECKING, CHECKED -> CHECKED;
            case TAKING_OVER, TAKEN_OVER -> TAKEN_OVER;
            case APPROVING, APPROVED -> APPROVED;
        };
    }

    /** The phase in which somebody may begin this one again. */
    ImportPhase before() {
        return switch (this) {
            case CHECKING -> CHECKING;
            case CHECKED, TAKING_OVER -> CHECKED;
            case TAKEN_OVER, APPROVING, APPROVED -> TAKEN_OVER;
        };
    }
}

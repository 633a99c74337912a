package vn.cauviec.vacancies.api;

/** Names of headers that are ours. */
final class ApiHeaders {
    /** Up to which moment a snapshot or a stream is complete: the date of the next question to the stream. */
    static final String UPDATED_UNTIL = "Updated-Until";

    private ApiHeaders() {}
}

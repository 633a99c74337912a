package vn.cauviec.vacancies.web;

/** Public addresses of jobs. */
final class JobAddress {
    /** The list of open jobs. */
    static final String LIST = "/viec-lam";

    private JobAddress() {}

    /** The page of one job. */
    static String of(String slug) {
        return LIST + "/" + slug;
    }
}

package vn.cauviec.vacancies;

/** How much and how long one works. */
public enum EmploymentType {
    /** Toàn thời gian. */
    FULL_TIME,
    /** Bán thời gian. */
    PART_TIME,
    /** Thời vụ. */
    SEASONAL,
    /** Thực tập. */
    INTERNSHIP
}

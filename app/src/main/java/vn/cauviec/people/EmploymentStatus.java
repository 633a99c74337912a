package vn.cauviec.people;

/** Employment status of a person through time: employed with or without social insurance, unemployed, outside the labour force. */
public enum EmploymentStatus {
    EMPLOYED_INSURED,
    EMPLOYED_UNINSURED,
    UNEMPLOYED,
    INACTIVE
}

package vn.cauviec.kernel;

/**
 * One action that somebody may be allowed to do. Which role holds which right is data ({@code access.role_right}, from
 * {@code roles/role-rights.csv}); where the right holds (unit, organisation, self) comes from the grant.
 */
public enum Right {
    /** Own profile, consents, applications. */
    WORK_FOR_ONESELF,
    /** Draft and send job ads of one's own company. */
    VACANCY_WRITE_OWN,
    /** Read the applications sent to one's own company and propose hires. */
    APPLICATION_READ_OWN,
    /** Keep what one's own company states about itself. */
    EMPLOYER_PROFILE_OWN,
    /** Manage the users of one's own company. */
    EMPLOYER_USERS_OWN,
    /** Approve, return and stop job ads; answer reports. */
    VACANCY_MODERATE,
    /** Upload a workbook of job ads. */
    VACANCY_IMPORT,
    /** Hand in ads as a provider's program. Keys of providers hold it, no role does. */
    VACANCY_DELIVER,
    /** Verify that an employer is what it says. */
    EMPLOYER_VERIFY,
    /** Read the details of persons in the units of the grant. */
    PERSON_SEE,
    /** Read the details of persons whom the employment service centre serves. */
    PERSON_SEE_SERVED,
    /** Register a person in the labour register. */
    PERSON_REGISTER,
    /** Confirm a person after having seen the paper, or join an account with a register record. */
    PERSON_CONFIRM,
    /** Merge two records of one person. */
    PERSON_MERGE,
    /** Record a hire with its evidence. */
    HIRE_RECORD,
    /** Reverse a wrong result. */
    HIRE_REVERSE,
    /** See the plan's figures by unit, sex and channel, and the lists behind them. */
    PLAN_SEE_DETAIL,
    /** State how long the road between two units is. */
    ROAD_STATE,
    /** Invite staff, close accounts. */
    ACCOUNT_MANAGE,
    /** Grant and end roles. */
    ROLE_GRANT,
    /** Read the audit log. */
    AUDIT_READ,
    /** See the state of the system. */
    SYSTEM_WATCH,
    /** The officers' home and work lists. */
    OFFICE
}

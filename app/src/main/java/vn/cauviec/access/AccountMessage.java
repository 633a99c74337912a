package vn.cauviec.access;

/** What access says to people. The words are under {@code message.<name>.title}, {@code .text} and, where it fits a telephone, {@code .sms}. */
public enum AccountMessage {
    /** {0} link with which a new password is set, {1} minutes for which it can be used. */
    PASSWORD_LINK,
    /** Somebody asked for a new password with a name that its holder never confirmed. */
    PASSWORD_NAME_UNCONFIRMED,
    /** {0} link that confirms an e-mail address, {1} hours for which it can be used. */
    EMAIL_CONFIRMATION,
    /** {0} code that confirms a telephone number, {1} minutes for which it can be used. */
    PHONE_CONFIRMATION,
    /** The password was set anew by a link. */
    PASSWORD_WAS_RESET,
    /** The password was changed by its holder. */
    PASSWORD_WAS_CHANGED,
    /** The account signs in with another name: said to the name that it was, too. */
    LOGIN_WAS_CHANGED,
    /** Somebody signed in on a device on which the account was never used: {0} browser and system, {1} when. */
    NEW_DEVICE,
    /** A second step was set up. */
    SECOND_STEP_SET_UP,
    /** The holder does without a second step from here on. */
    SECOND_STEP_ENDED,
    /** An administrator took the second step away. */
    SECOND_STEP_RESET,
    /** A recovery code was used: {0} are left. */
    RECOVERY_CODE_USED,
    /** There are new recovery codes. */
    RECOVERY_CODES_RENEWED,
    /** The account can be signed in to with one more passkey. */
    PASSKEY_ADDED,
    /** A passkey was taken away. */
    PASSKEY_REMOVED,
    /** The account can be signed in to with an identity from elsewhere. */
    IDENTITY_JOINED,
    /** An identity from elsewhere opens the account no more. */
    IDENTITY_PARTED,
    /** Work of a colleague stands in the holder's name from here on: {0} name of the colleague. */
    WORK_HANDED_OVER
}

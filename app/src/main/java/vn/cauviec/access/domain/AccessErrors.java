package vn.cauviec.access.domain;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of access. */
public enum AccessErrors implements ErrorCode {
    /** Somebody took the same sign-in name at the same moment. */
    LOGIN_TAKEN_MEANWHILE(409),
    /** No officer has this account. */
    ACCOUNT_UNKNOWN(404),
    /** The account is closed; a new one is opened for whoever comes back. */
    ACCOUNT_CLOSED(409),
    /** Somebody else has to do this with one's own account. */
    ACCOUNT_OWN(409),
    /** The holder grants roles: no link is made for such an account. */
    ACCOUNT_GRANTS_ROLES(409),
    /** Nobody asked for this role. */
    ROLE_REQUEST_UNKNOWN(404),
    /** The single-use link was used, is too old, or was replaced. */
    LINK_GONE(410),
    /** The link for a new password was used, is too old, or was replaced. */
    PASSWORD_LINK_GONE(410),
    /** The link that confirms an address was used, is too old, or was replaced. */
    CONFIRMATION_GONE(410),
    /** The account has no second step. */
    SECOND_STEP_NOT_SET_UP(409),
    /** The rights of the account ask for a second step. */
    SECOND_STEP_DEMANDED(409),
    /** This installation is not set up for such an identity provider. */
    PROVIDER_UNKNOWN(404),
    /** Somebody joined the same identity at the same moment. */
    IDENTITY_TAKEN_MEANWHILE(409),
    /** Nothing else would open the account. */
    LAST_WAY_IN(409),
    /** Nobody of this account may take the officer's work over. */
    COLLEAGUE_UNKNOWN(409);

    private final int status;

    AccessErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

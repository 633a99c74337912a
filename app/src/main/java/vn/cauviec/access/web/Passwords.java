package vn.cauviec.access.web;

import vn.cauviec.access.Accounts;
import vn.cauviec.access.CommonPasswords;
import vn.cauviec.site.FormErrors;

/** What every form that sets a password asks of it. */
final class Passwords {
    static final String FIELD = "mat-khau";

    private Passwords() {}

    static void check(String field, String typed, FormErrors errors) {
        if (typed.length() < Accounts.SHORTEST_PASSWORD || typed.length() > Accounts.LONGEST_PASSWORD) {
            errors.add(
                    field,
                    "access.password.length",
                    Integer.toString(Accounts.SHORTEST_PASSWORD),
                    Integer.toString(Accounts.LONGEST_PASSWORD));
        } else if (CommonPasswords.holds(typed)) {
            errors.add(field, "access.password.common");
        }
    }
}

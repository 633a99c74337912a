package vn.cauviec.vacancies.domain.reports;

import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.Phone;

/**
 * Where a reporter without an account is told the answer.
 *
 * @param text e-mail address, or telephone number in E.164
 */
public record ReportContact(LoginKind kind, String text) {
    public static ReportContact of(EmailAddress address) {
        return new ReportContact(LoginKind.EMAIL, address.text());
    }

    public static ReportContact of(Phone number) {
        return new ReportContact(LoginKind.PHONE, number.e164());
    }

    /** No addresses in a log. */
    @Override
    public String toString() {
        return "ReportContact[" + kind + "]";
    }
}

package vn.cauviec.vacancies.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.Phone;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.domain.AdText;
import vn.cauviec.vacancies.domain.reports.AdReport;
import vn.cauviec.vacancies.domain.reports.ReportContact;
import vn.cauviec.vacancies.domain.reports.ReportReason;

/**
 * A report that an ad is wrong, as typed.
 *
 * @param reason code of the chosen reason; empty when none is chosen
 * @param contact e-mail address or telephone number; may be empty
 * @param onOwnPage whoever is signed in wants to be told on the own page
 */
public record ReportForm(String reason, String words, String contact, boolean onOwnPage) {
    static final String REASON = "ly-do";
    static final String WORDS = "su-viec";
    static final String CONTACT = "lien-he";
    static final String ON_OWN_PAGE = "trang-cua-toi";
    static final int LONGEST = 2_000;
    private static final int SHORTEST = 10;

    /** As it is shown first. */
    static final ReportForm NEW = new ReportForm("", "", "", true);

    static ReportForm read(Map<String, String> typed) {
        return new ReportForm(
                typed.getOrDefault(REASON, ""),
                typed.getOrDefault(WORDS, ""),
                typed.getOrDefault(CONTACT, ""),
                typed.containsKey(ON_OWN_PAGE));
    }

    /**
     * The reason; null when none is chosen, which then stands in the errors.
     *
     * @throws UnknownValue when there is no such reason
     */
    @Nullable
    ReportReason checkReason(FormErrors errors) {
        if (reason.isEmpty()) {
            errors.add(REASON, "vacancies.report.reasonMissing");
            return null;
        }
        return Codes.get(REASON, reason, ReportReason.values(), ReportReason::name);
    }

    /** What happened, tidied; what is wrong with it stands in the errors. */
    String checkWords(@Nullable ReportReason chosen, FormErrors errors) {
        var tidy = AdText.tidy(words);
        if (tidy.length() > LONGEST) {
            errors.add(WORDS, "vacancies.problem.tooLong", Integer.toString(LONGEST), Integer.toString(tidy.length()));
        } else if (chosen == ReportReason.OTHER && tidy.length() < SHORTEST) {
            errors.add(WORDS, "vacancies.report.wordsMissing");
        }
        return tidy;
    }

    /** Where the answer is told; what is wrong with the address or number stands in the errors. */
    AdReport.Answer checkAnswer(FormErrors errors) {
        return new AdReport.Answer(onOwnPage, contact.isBlank() ? null : checkContact(errors));
    }

    private @Nullable ReportContact checkContact(FormErrors errors) {
        if (contact.contains("@")) {
            EmailAddress.check(contact)
                    .ifPresent(problem -> errors.add(CONTACT, "kernel.problem.EmailAddress." + problem));
            return EmailAddress.find(contact).map(ReportContact::of).orElse(null);
        }
        Phone.check(contact).ifPresent(problem -> errors.add(CONTACT, "kernel.problem.Phone." + problem));
        var number = Phone.find(contact);
        if (number.isPresent() && !number.get().isMobile()) {
            errors.add(CONTACT, "vacancies.report.contactNotMobile");
        }
        return number.map(ReportContact::of).orElse(null);
    }

    /** What people write reaches no log. */
    @Override
    public String toString() {
        return "ReportForm[…]";
    }
}

package vn.cauviec.employers.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cauviec.employers.domain.Contact;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.FormErrors;

/** The person who speaks for the company, as typed. */
public record ContactForm(String name, String position, String phone, String email) {
    static final String NAME = "ho-ten";
    static final String POSITION = "chuc-vu";
    static final String PHONE = "dien-thoai";
    static final String EMAIL = "email";
    static final ContactForm EMPTY = new ContactForm("", "", "", "");
    private static final int LONGEST_POSITION = 100;

    static ContactForm read(Map<String, String> typed) {
        return new ContactForm(
                typed.getOrDefault(NAME, ""),
                typed.getOrDefault(POSITION, ""),
                typed.getOrDefault(PHONE, ""),
                typed.getOrDefault(EMAIL, ""));
    }

    static ContactForm of(Contact contact) {
        var email = contact.email();
        return new ContactForm(
                contact.name().full(),
                contact.position(),
                contact.phone().display(),
                email == null ? "" : email.text());
    }

    /** The contact; empty when something is wrong, which then stands in the errors. */
    Optional<Contact> check(FormErrors errors) {
        PersonName.check(name).ifPresent(problem -> errors.add(NAME, "kernel.problem.PersonName." + problem));
        Phone.check(phone).ifPresent(problem -> errors.add(PHONE, "kernel.problem.Phone." + problem));
        var stated = VietnameseText.tidy(position);
        if (stated.length() > LONGEST_POSITION) {
            errors.add(POSITION, "employers.form.positionTooLong");
        }
        var address = optionalEmail(errors);
        return errors.has(NAME) || errors.has(PHONE) || errors.has(POSITION) || errors.has(EMAIL)
                ? Optional.empty()
                : PersonName.find(name)
                        .flatMap(found -> Phone.find(phone).map(number -> new Contact(found, stated, number, address)));
    }

    private @Nullable EmailAddress optionalEmail(FormErrors errors) {
        if (email.isBlank()) {
            return null;
        }
        EmailAddress.check(email).ifPresent(problem -> errors.add(EMAIL, "kernel.problem.EmailAddress." + problem));
        return EmailAddress.find(email).orElse(null);
    }
}

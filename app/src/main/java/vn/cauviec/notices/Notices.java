package vn.cauviec.notices;

import java.util.List;
import java.util.UUID;
import vn.cauviec.access.LoginKind;
import vn.cauviec.site.Language;

/** The face of notices for modules that have something to say to somebody. */
public interface Notices {
    /**
     * Something to say. The words are under {@code message.<kind>.title} and {@code message.<kind>.text}; where there is a {@code
     * message.<kind>.sms}, somebody who can only be reached by telephone gets that.
     *
     * @param kind upper-case code
     * @param values what the words fill in: the same in every language
     * @param address page of this site where more is to be seen
     */
    record Notice(String kind, List<String> values, String address) {
        public Notice {
            values = List.copyOf(values);
        }
    }

    /**
     * Tells somebody without an account, in the running transaction: one letter or short message to the address that they left for
     * this one thing. A telephone gets it only where there are words for one.
     *
     * @param to e-mail address, or telephone number in E.164
     * @param key names what is told, without personal data: it leaves once
     */
    void tellAddress(LoginKind kind, String to, Language language, String key, Notice notice);

    /** Tells the holder of an account, in the running transaction: on the own page, and by the addresses that they have confirmed. */
    void tell(UUID accountId, Notice notice);
}

package vn.cauviec.notices;

import java.util.List;
import java.util.UUID;

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

    /** Tells the holder of an account, in the running transaction: on the own page, and by the addresses that they have confirmed. */
    void tell(UUID accountId, Notice notice);
}

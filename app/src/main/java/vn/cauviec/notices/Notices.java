package vn.cauviec.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    /** Ways by which somebody can be told of what they asked to be told. */
    enum Way {
        /** On the own page alone. */
        PAGE,
        EMAIL,
        SMS,
        ZALO
    }

    /**
     * How something goes to somebody who asked for it.
     *
     * @param way chosen by the holder of the account; where it has no confirmed address for it any more, the own page remains
     * @param key names it, without personal data, so that it leaves once
     * @param details what a letter says more than the notice, in the reader's language; short messages leave it out
     * @param stop address of a page of this site on which such letters are ended by one press, without signing in; a POST to it without
     *     any form ends them too
     */
    record Subscribed(Way way, String key, Function<Language, String> details, String stop) {
        /** The address to stop them is a secret. */
        @Override
        public String toString() {
            return "Subscribed[" + key + "]";
        }
    }

    /** Tells the holder of an account, in the running transaction: on the own page, and by the addresses that they have confirmed. */
    void tell(UUID accountId, Notice notice);

    /**
     * Tells the holder of an account what they asked for, in the running transaction: on the own page and by the way that they chose.
     *
     * @throws IllegalStateException when the key was used before
     */
    void tell(UUID accountId, Notice notice, Subscribed subscribed);

    /** The ways that are open to the holder of the account, the own page among them. */
    Set<Way> ways(UUID accountId);
}

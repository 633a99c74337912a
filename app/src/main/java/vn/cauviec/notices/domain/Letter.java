package vn.cauviec.notices.domain;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter or a short message, as it lies in the outbox.
 *
 * @param to e-mail address or telephone number
 * @param subject empty for a short message
 * @param stop whole address at which its reader ends letters like this by one press (RFC 8058); null where there is nothing to end
 */
record Letter(
        String to, String subject, String text, @Nullable String stop) {
    private static final JsonMapper JSON = JsonMapper.shared();

    Letter(String to, String subject, String text) {
        this(to, subject, text, null);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Letter read(String written) {
        return JSON.readValue(written, Letter.class);
    }

    /** Neither address nor words reach a log. */
    @Override
    public String toString() {
        return "Letter[…]";
    }
}

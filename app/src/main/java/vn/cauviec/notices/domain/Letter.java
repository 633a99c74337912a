package vn.cauviec.notices.domain;

import tools.jackson.databind.json.JsonMapper;

/**
 * A letter or a short message, as it lies in the outbox.
 *
 * @param to e-mail address or telephone number
 * @param subject empty for a short message
 */
record Letter(String to, String subject, String text) {
    private static final JsonMapper JSON = JsonMapper.shared();

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

package vn.cauviec.people;

/**
 * To what a person agreed.
 *
 * @param textVersion version of the words that the person saw
 */
public record Consent(Kind kind, String textVersion, Channel channel) {
    /** What the consent is about. */
    public enum Kind {
        /** The terms of the site and how it uses personal data. */
        TERMS,
        /** The sending of one's details to an employer with an application. */
        APPLICATION
    }

    /** How it was given. */
    public enum Channel {
        WEB,
        /** Said at the counter and noted by an officer. */
        COUNTER
    }
}

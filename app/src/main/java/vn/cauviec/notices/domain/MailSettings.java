package vn.cauviec.notices.domain;

import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * How letters leave.
 *
 * @param host the server that takes our letters; empty where none is set up
 * @param user empty where it asks for none
 * @param from address that letters come from
 */
record MailSettings(String host, int port, String user, String password, Encryption encryption, String from) {
    /** How the connection to the server is protected. */
    enum Encryption {
        /** Encrypted from a command on; a server that cannot is refused. */
        STARTTLS,
        /** Encrypted from the first byte on. */
        TLS,
        /** For a server on the same machine. */
        NONE
    }

    /** As {@code CAUVIEC_MAIL_HOST}, {@code …_PORT}, {@code …_USER}, {@code …_PASSWORD}, {@code …_TLS} and {@code …_FROM} say. */
    static MailSettings of(Environment environment) {
        var host = environment.getProperty("cauviec.mail.host", "").strip();
        var encryption = Encryption.valueOf(
                environment.getProperty("cauviec.mail.tls", "starttls").strip().toUpperCase(Locale.ROOT));
        var standardPort = switch (encryption) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
        return new MailSettings(
                host,
                environment.getProperty("cauviec.mail.port", Integer.class, standardPort),
                environment.getProperty("cauviec.mail.user", ""),
                environment.getProperty("cauviec.mail.password", ""),
                encryption,
                environment.getProperty("cauviec.mail.from", "khong-tra-loi@" + (host.isEmpty() ? "localhost" : host)));
    }

    boolean isServerSetUp() {
        return !host.isEmpty();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}

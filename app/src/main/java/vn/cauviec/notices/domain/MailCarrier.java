package vn.cauviec.notices.domain;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.OutboxCarrier;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.Vault;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/**
 * Carries letters to the mail server that is set up, or lays them down as files where none is. The number of a letter follows from its
 * key, so that one that arrived although the server's answer was lost is recognised when it comes again.
 */
@Component
class MailCarrier implements OutboxCarrier {
    static final String KIND = "MAIL";

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
    private static final String PATIENCE_MILLISECONDS = "15000";

    private final MailSettings settings;
    private final JavaMailSenderImpl server;
    private final OutgoingFiles files;
    private final Texts texts;
    private final BusinessClock clock;

    MailCarrier(Environment environment, Premises premises, Texts texts, BusinessClock clock) {
        settings = MailSettings.of(environment);
        server = server(settings);
        files = new OutgoingFiles(premises.outgoingFolder().resolve("mail"), ".eml");
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Way way() {
        return settings.isServerSetUp()
                ? new Way("notices.way.mailServer", List.of(settings.host(), settings.from()), true)
                : new Way("notices.way.mailFiles", List.of(files.folder().toString()), false);
    }

    @Override
    public Result carry(Parcel parcel) {
        try {
            var message = message(parcel);
            if (settings.isServerSetUp()) {
                server.send(message);
            } else {
                var bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                files.lay(parcel.key(), bytes.toByteArray());
            }
            return new Result.Sent();
        } catch (MailAuthenticationException _) {
            return new Result.Failed(Problem.NOT_LET_IN);
        } catch (MailException e) {
            return failed(e);
        } catch (IOException e) {
            LOG.warn("A letter could not be written: {}", e.getClass().getName());
            return new Result.Failed(Problem.NOT_WRITTEN);
        } catch (MessagingException e) {
            LOG.warn("A letter could not be made: {}", e.getClass().getName());
            return new Result.Hopeless(Problem.OTHER);
        }
    }

    /** The server's words may name the recipient, so that only the kind of failure is kept. */
    private static Result failed(MailException failure) {
        var causes = failure instanceof MailSendException sending
                ? Stream.concat(Stream.of(sending.getMessageExceptions()), Stream.ofNullable(sending.getCause()))
                : Stream.ofNullable(failure.getCause());
        var chain = causes.flatMap(cause -> Stream.iterate(cause, one -> one != null, Throwable::getCause))
                .toList();
        LOG.warn(
                "A letter was not taken: {}",
                chain.stream().map(cause -> cause.getClass().getSimpleName()).toList());
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return new Result.Failed(Problem.NOT_LET_IN);
        }
        if (chain.stream().anyMatch(MailCarrier::isForEver)) {
            return new Result.Hopeless(Problem.REFUSED);
        }
        return new Result.Failed(
                chain.stream().anyMatch(SendFailedException.class::isInstance) ? Problem.REFUSED : Problem.UNREACHABLE);
    }

    /** The server says that there is no such address; an answer that passes, as that of a full mailbox, is not among these. */
    private static boolean isForEver(Throwable cause) {
        return cause instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private MimeMessage message(Parcel parcel) throws MessagingException, IOException {
        var letter = Letter.read(parcel.content());
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), texts.get(Language.VIETNAMESE, "site.name"));
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        helper.setSentDate(Date.from(clock.systemNow()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        message.setHeader("Message-ID", number(parcel.key()));
        return message;
    }

    private String number(String key) {
        var domain = settings.from().substring(settings.from().indexOf('@') + 1);
        return "<" + HexFormat.of().formatHex(Vault.digest(key), 0, 16) + "@" + domain + ">";
    }

    private static JavaMailSenderImpl server(MailSettings settings) {
        var server = new JavaMailSenderImpl();
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.isServerSetUp()) {
            return server;
        }
        server.setHost(settings.host());
        server.setPort(settings.port());
        if (!settings.user().isEmpty()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties(settings));
        return server;
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        switch (settings.encryption()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        for (var step : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail.smtp." + step, PATIENCE_MILLISECONDS);
        }
        return properties;
    }
}

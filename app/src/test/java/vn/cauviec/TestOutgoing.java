package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.cauviec.operations.Premises;

/** What the server of the tests sent: letters and short messages, which it lays down as files. */
@TestComponent
public class TestOutgoing {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    private final Path folder;

    TestOutgoing(Premises premises) {
        folder = premises.outgoingFolder();
    }

    /**
     * A letter or, without a subject, a short message.
     *
     * @param stop what the letter says to the reader's program of how it is ended
     */
    public record Sent(String to, String subject, String text, List<String> stop) {
        public Sent(String to, String subject, String text) {
            this(to, subject, text, List.of());
        }

        /** Path of the first link. */
        public String link() {
            var found = LINK.matcher(text);
            assertThat(found.find()).as(text).isTrue();
            return found.group(1);
        }
    }

    /** Letters to an address, as soon as there are so many. */
    public List<Sent> letters(String to, int count) {
        return await(() -> list("mail", ".eml").map(TestOutgoing::letter), to, count);
    }

    /** The only letter to an address, as soon as it is there. */
    public Sent letter(String to) {
        return letters(to, 1).getFirst();
    }

    /** Short messages to a number, as soon as there are so many. */
    public List<Sent> messages(String to, int count) {
        return await(() -> list("sms", ".txt").map(TestOutgoing::message), to, count);
    }

    /** Messages for Zalo to a number, as soon as there are so many. */
    public List<Sent> zalo(String to, int count) {
        return await(() -> list("zalo", ".txt").map(TestOutgoing::message), to, count);
    }

    private static List<Sent> await(Supplier<Stream<Sent>> all, String to, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = all.get().filter(sent -> sent.to().equals(to)).toList();
            if (found.size() >= count || System.nanoTime() > end) {
                assertThat(found).as("sent to " + to).hasSize(count);
                return found;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private Stream<Path> list(String way, String ending) {
        var below = folder.resolve(way);
        if (!Files.exists(below)) {
            return Stream.empty();
        }
        try (var files = Files.list(below)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted(TestOutgoing::byAge).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int byAge(Path one, Path other) {
        try {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sent letter(Path file) {
        try (var content = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            return new Sent(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString(),
                    Stream.of("List-Unsubscribe", "List-Unsubscribe-Post")
                            .flatMap(name -> Stream.ofNullable(header(message, name)))
                            .toList());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String header(MimeMessage message, String name) {
        try {
            var value = message.getHeader(name, null);
            return value == null ? null : MimeUtility.unfold(value);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sent message(Path file) {
        try {
            var lines = Files.readString(file).split("\n", 2);
            return new Sent(lines[0], "", lines[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

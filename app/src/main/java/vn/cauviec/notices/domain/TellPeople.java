package vn.cauviec.notices.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.AccountMessages;
import vn.cauviec.access.Contacts;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.notices.Notices;
import vn.cauviec.operations.Outbox;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/** Puts what people are told on their own page and into the outbox. The people of a sample province are told nothing. */
@Component
class TellPeople implements Notices, AccountMessages {
    private static final String ACCOUNT_PAGE = "/tai-khoan";

    private final NoticeStore store;
    private final Outbox outbox;
    private final Contacts contacts;
    private final Texts texts;
    private final SiteAddress site;
    private final IdSource ids;
    private final BusinessClock clock;

    TellPeople(
            NoticeStore store,
            Outbox outbox,
            Contacts contacts,
            Texts texts,
            SiteAddress site,
            IdSource ids,
            BusinessClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.contacts = contacts;
        this.texts = texts;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(LoginKind kind, String to, Direct message) {
        if (PastMoment.find().isPresent()) {
            return;
        }
        post(
                kind,
                to,
                new Words(message.what().name(), message.language(), message.values()),
                "",
                message.key(),
                message.goodUntil());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID accountId, AccountMessage what, List<String> values) {
        tell(accountId, new Notice(what.name(), values, ACCOUNT_PAGE));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID accountId, Notice notice) {
        if (PastMoment.find().isPresent()) {
            return;
        }
        var id = ids.next();
        store.insert(id, accountId, notice, clock.systemNow());
        var contact = contacts.get(accountId);
        var words = new Words(notice.kind(), contact.language(), notice.values());
        if (!contact.email().isEmpty()) {
            post(LoginKind.EMAIL, contact.email(), words, notice.address(), "notice/" + id, null);
        } else if (!contact.phone().isEmpty() && texts.has(words.language(), words.key("sms"))) {
            post(LoginKind.PHONE, contact.phone(), words, notice.address(), "notice/" + id, null);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAddress(LoginKind kind, String to, Language language, String key, Notice notice) {
        var words = new Words(notice.kind(), language, notice.values());
        boolean wordless = kind == LoginKind.PHONE && !texts.has(language, words.key("sms"));
        if (PastMoment.find().isEmpty() && !wordless) {
            post(kind, to, words, notice.address(), key, null);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID accountId, Notice notice, Subscribed subscribed) {
        if (PastMoment.find().isPresent()) {
            return;
        }
        store.insert(ids.next(), accountId, notice, clock.systemNow());
        var contact = contacts.get(accountId);
        var words = new Words(notice.kind(), contact.language(), notice.values());
        var stop = site.of(subscribed.stop());
        var letter = switch (subscribed.way()) {
            case PAGE -> null;
            case EMAIL -> {
                var text = text(words, "text") + "\n\n" + subscribed.details().apply(words.language());
                yield new Letter(
                        contact.email(), text(words, "title"), mailText(words, text, notice.address(), stop), stop);
            }
            case SMS, ZALO ->
                new Letter(
                        contact.phone(),
                        "",
                        text(words, "sms") + "\n" + site.of(notice.address()) + "\n" + stop(words, stop));
        };
        if (letter != null && !letter.to().isEmpty()) {
            var carrier = carrier(subscribed.way());
            if (!outbox.put(carrier, subscribed.key() + "/" + carrier, letter.write(), null)) {
                throw new IllegalStateException("was told before: " + subscribed.key());
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Way> ways(UUID accountId) {
        var contact = contacts.get(accountId);
        var ways = EnumSet.of(Way.PAGE);
        if (!contact.email().isEmpty()) {
            ways.add(Way.EMAIL);
        }
        if (!contact.phone().isEmpty()) {
            ways.add(Way.SMS);
            ways.add(Way.ZALO);
        }
        return ways;
    }

    private static String carrier(Way way) {
        return switch (way) {
            case PAGE -> throw new IllegalArgumentException("nothing leaves");
            case EMAIL -> MailCarrier.KIND;
            case SMS -> SmsCarrier.KIND;
            case ZALO -> ZaloCarrier.KIND;
        };
    }

    /** What is said, before it is put into words. */
    private record Words(String kind, Language language, List<String> values) {
        String key(String part) {
            return "message." + kind + "." + part;
        }
    }

    private void post(LoginKind kind, String to, Words words, String address, String key, @Nullable Instant goodUntil) {
        var letter = switch (kind) {
            case EMAIL -> new Letter(to, text(words, "title"), mailText(words, address));
            case PHONE -> new Letter(to, "", text(words, "sms"));
        };
        outbox.put(carrier(kind), key + "/" + kind, letter.write(), goodUntil);
    }

    private static String carrier(LoginKind kind) {
        return switch (kind) {
            case EMAIL -> MailCarrier.KIND;
            case PHONE -> SmsCarrier.KIND;
        };
    }

    private String mailText(Words words, String address) {
        return mailText(words, text(words, "text"), address, "");
    }

    /** @param stop whole address that ends letters like this; empty where there is nothing to end */
    private String mailText(Words words, String text, String address, String stop) {
        var more = address.isEmpty() ? "" : "\n\n" + site.of(address);
        var ending = stop.isEmpty() ? "" : "\n\n" + stop(words, stop);
        var foot = texts.get(words.language(), "notices.mail.foot", texts.get(words.language(), "province.name"));
        return text + more + ending + "\n\n" + foot + "\n";
    }

    private String stop(Words words, String stop) {
        return texts.get(words.language(), "notices.stop", stop);
    }

    private String text(Words words, String part) {
        return texts.get(words.language(), words.key(part), words.values().toArray());
    }
}

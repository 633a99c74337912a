package vn.cauviec.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.AccountMessages;
import vn.cauviec.access.LoginKind;
import vn.cauviec.site.Language;

/** Hands what access says to whoever delivers it; where nobody does, it is not said. */
@Component
class Messages {
    private final ObjectProvider<AccountMessages> ways;

    Messages(ObjectProvider<AccountMessages> ways) {
        this.ways = ways;
    }

    /** A name to which something is sent. */
    record Name(LoginKind kind, String text) {}

    void send(
            Name to,
            AccountMessage what,
            Language language,
            List<String> values,
            String key,
            @Nullable Instant goodUntil) {
        ways.orderedStream()
                .forEach(way -> way.send(
                        to.kind(), to.text(), new AccountMessages.Direct(what, language, values, key, goodUntil)));
    }

    void tell(UUID accountId, AccountMessage what, String... values) {
        ways.orderedStream().forEach(way -> way.tell(accountId, what, List.of(values)));
    }
}

package vn.cauviec.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Language;

/** The way from access to people. Contributed by the module that owns messages; works in the caller's transaction. */
public interface AccountMessages {
    /**
     * One letter or message to one address.
     *
     * @param key names it, so that it leaves once
     * @param goodUntil system time after which it is of no use; null for never
     */
    record Direct(
            AccountMessage what,
            Language language,
            List<String> values,
            String key,
            @Nullable Instant goodUntil) {
        public Direct {
            values = List.copyOf(values);
        }

        /** What it fills in may be a secret. */
        @Override
        public String toString() {
            return "Direct[" + what + "]";
        }
    }

    /** Sends to one address, and nowhere else. */
    void send(LoginKind kind, String to, Direct message);

    /** Tells the holder of an account: on the own page, and by the addresses that they have confirmed. */
    void tell(UUID accountId, AccountMessage what, List<String> values);
}

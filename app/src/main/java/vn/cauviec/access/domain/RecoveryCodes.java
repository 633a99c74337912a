package vn.cauviec.access.domain;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/** Ten codes to be kept on paper for the day on which the telephone is lost, each good once. Only their keyed hashes are stored. */
@Component
class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int HALF = 5;
    /** Without letters and digits that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecondStepStore store;
    private final Vault vault;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(SecondStepStore store, Vault vault, BusinessClock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** New ones in the place of all that there were; they cannot be found out again. */
    List<String> make(UUID accountId) {
        var codes = Stream.generate(() -> half() + "-" + half())
                .distinct()
                .limit(COUNT)
                .toList();
        store.putCodes(
                accountId,
                codes.stream().map(code -> hashes(accountId, code).getFirst()).toList(),
                clock.systemNow());
        return codes;
    }

    /** Under which the code may stand: two while the key is being changed. The one that is written comes first. */
    List<byte[]> hashes(UUID accountId, String typed) {
        return vault.hashes(
                "RECOVERY_CODE",
                accountId + "/" + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    private String half() {
        return IntStream.range(0, HALF)
                .mapToObj(_ -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .map(String::valueOf)
                .reduce("", String::concat);
    }
}

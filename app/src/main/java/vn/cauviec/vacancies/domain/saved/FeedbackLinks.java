package vn.cauviec.vacancies.domain.saved;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Vault;

/**
 * Links beside a job in a letter by which its reader says whether it fits the search, without signing in. Signed as those of
 * {@link StopLinks} are; each names one job of one search, opens nothing, and can only say the one thing.
 */
@Component
public class FeedbackLinks {
    public static final String ADDRESS = "/mot-cham/y-kien-viec/";

    private static final String KIND = "JOB_FEEDBACK";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final int BYTES = 3 * ID_BYTES + 1 + SIGNATURE_BYTES;

    private final Vault vault;

    FeedbackLinks(Vault vault) {
        this.vault = vault;
    }

    /** What a link says. */
    record Target(UUID account, UUID search, UUID vacancy, boolean fits) {
        private String signed() {
            return account + "/" + search + "/" + vacancy + "/" + fits;
        }
    }

    /** Address of the link that says whether the job fits the search. */
    public String of(UUID account, UUID search, UUID vacancy, boolean fits) {
        var target = new Target(account, search, vacancy, fits);
        var bytes = ByteBuffer.allocate(BYTES);
        put(bytes, account);
        put(bytes, search);
        put(bytes, vacancy);
        bytes.put((byte) (fits ? 1 : 0));
        bytes.put(vault.hash(KIND, target.signed()), 0, SIGNATURE_BYTES);
        return ADDRESS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty for what was not signed here, or with a key that is gone. */
    Optional<Target> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var target = new Target(id(buffer), id(buffer), id(buffer), buffer.get() == 1);
        var signature = Arrays.copyOfRange(bytes, BYTES - SIGNATURE_BYTES, BYTES);
        return vault.hashes(KIND, target.signed()).stream()
                        .map(hash -> Arrays.copyOf(hash, SIGNATURE_BYTES))
                        .anyMatch(known -> MessageDigest.isEqual(known, signature))
                ? Optional.of(target)
                : Optional.empty();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}

package vn.cauviec.vacancies.domain.saved;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Vault;

/**
 * Links that end letters about new jobs by one press, without signing in. Each names the account and perhaps one of its searches and is
 * signed with the key of the installation, so that nothing has to be stored and an old letter's link works like a new one's. It opens
 * nothing: whoever has it can only bring silence, which its holder sees and undoes.
 */
@Component
public class StopLinks {
    /** Below it the address itself is the proof: what is sent there needs no field against forged forms. */
    public static final String ADDRESS = "/mot-cham/ngung-bao-viec/";

    private static final String KIND = "STOP_NEWS";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final Vault vault;

    StopLinks(Vault vault) {
        this.vault = vault;
    }

    /**
     * What a link ends.
     *
     * @param search only the news of this one; null for those of all searches of the account
     */
    public record Target(UUID account, @Nullable UUID search) {
        private String signed() {
            return search == null ? account.toString() : account + "/" + search;
        }
    }

    /** Address that ends the news of all searches of the account. */
    public String all(UUID account) {
        return address(new Target(account, null));
    }

    /** Address that ends the news of one search. */
    public String one(UUID account, UUID search) {
        return address(new Target(account, search));
    }

    private String address(Target target) {
        var bytes = ByteBuffer.allocate((target.search() == null ? 1 : 2) * ID_BYTES + SIGNATURE_BYTES);
        put(bytes, target.account());
        if (target.search() != null) {
            put(bytes, target.search());
        }
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
        boolean ofOne = bytes.length == 2 * ID_BYTES + SIGNATURE_BYTES;
        if (!ofOne && bytes.length != ID_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var target = new Target(id(buffer), ofOne ? id(buffer) : null);
        var signature = Arrays.copyOfRange(bytes, bytes.length - SIGNATURE_BYTES, bytes.length);
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

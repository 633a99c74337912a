package vn.cauviec.vacancies.domain.saved;

import java.nio.ByteBuffer;
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

    private final SignedLink link;

    StopLinks(Vault vault) {
        link = new SignedLink(vault, "STOP_NEWS");
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
        var bytes = ByteBuffer.allocate((target.search() == null ? 1 : 2) * SignedLink.ID_BYTES);
        SignedLink.put(bytes, target.account());
        if (target.search() != null) {
            SignedLink.put(bytes, target.search());
        }
        return ADDRESS + link.token(bytes, target.signed());
    }

    /** Empty for what was not signed here, or with a key that is gone. */
    Optional<Target> read(String token) {
        return link.read(token, StopLinks::target, Target::signed);
    }

    private static Optional<Target> target(ByteBuffer said) {
        boolean ofOne = said.capacity() == 2 * SignedLink.ID_BYTES;
        return ofOne || said.capacity() == SignedLink.ID_BYTES
                ? Optional.of(new Target(SignedLink.id(said), ofOne ? SignedLink.id(said) : null))
                : Optional.empty();
    }
}

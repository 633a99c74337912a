package vn.cauviec.vacancies.domain.saved;

import java.nio.ByteBuffer;
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

    private static final int BYTES = 3 * SignedLink.ID_BYTES + 1;

    private final SignedLink link;

    FeedbackLinks(Vault vault) {
        link = new SignedLink(vault, "JOB_FEEDBACK");
    }

    /** What a link says. */
    record Target(UUID account, UUID search, UUID vacancy, boolean fits) {
        private String signed() {
            return account + "/" + search + "/" + vacancy + "/" + fits;
        }
    }

    /** Address of the link that says whether the job fits the search. */
    public String of(UUID account, UUID search, UUID vacancy, boolean fits) {
        var bytes = ByteBuffer.allocate(BYTES);
        SignedLink.put(bytes, account);
        SignedLink.put(bytes, search);
        SignedLink.put(bytes, vacancy);
        bytes.put((byte) (fits ? 1 : 0));
        return ADDRESS + link.token(bytes, new Target(account, search, vacancy, fits).signed());
    }

    /** Empty for what was not signed here, or with a key that is gone. */
    Optional<Target> read(String token) {
        return link.read(token, FeedbackLinks::target, Target::signed);
    }

    private static Optional<Target> target(ByteBuffer said) {
        return said.capacity() == BYTES
                ? Optional.of(
                        new Target(SignedLink.id(said), SignedLink.id(said), SignedLink.id(said), said.get() == 1))
                : Optional.empty();
    }
}

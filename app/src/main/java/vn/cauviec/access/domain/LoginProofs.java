package vn.cauviec.access.domain;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.domain.Messages.Name;
import vn.cauviec.access.domain.ProofStore.Purpose;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.operations.Vault;
import vn.cauviec.site.Language;

/**
 * Sends the secrets by which somebody proves that they read what is sent to a name: a link to an address, six digits to a telephone.
 * The newest one of an account, purpose and kind is the only one that counts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LoginProofs {
    /** Where a link for a new password leads; the secret follows. */
    static final String PASSWORD_ADDRESS = "/quen-mat-khau/";

    /** Where a link leads that confirms an address; the secret follows. */
    static final String CONFIRM_ADDRESS = "/xac-nhan/";

    static final Duration PASSWORD_LIFE = Duration.ofMinutes(30);
    static final Duration LINK_LIFE = Duration.ofHours(48);
    static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private static final int SECRET_BYTES = 24;
    private static final int CODES = 1_000_000;

    private final ProofStore store;
    private final Logins logins;
    private final Messages messages;
    private final SiteAddress site;
    private final Vault vault;
    private final IdSource ids;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    LoginProofs(
            ProofStore store,
            Logins logins,
            Messages messages,
            SiteAddress site,
            Vault vault,
            IdSource ids,
            BusinessClock clock) {
        this.store = store;
        this.logins = logins;
        this.messages = messages;
        this.site = site;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sends a link with which a new password is set. */
    void sendPasswordLink(UUID accountId, Name name, Language language) {
        var now = clock.systemNow();
        store.expireAll(accountId, Purpose.PASSWORD, now);
        var proof = fresh(accountId, Purpose.PASSWORD, name);
        var secret = secret();
        store.insert(proof, Vault.digest(secret), now, now.plus(PASSWORD_LIFE));
        messages.send(
                name,
                AccountMessage.PASSWORD_LINK,
                language,
                List.of(site.of(PASSWORD_ADDRESS + secret), Long.toString(PASSWORD_LIFE.toMinutes())),
                "proof/" + proof.id(),
                now.plus(PASSWORD_LIFE));
    }

    /** Sends what confirms a name, one that the account has or one that it wants. */
    void sendConfirmation(UUID accountId, Name name, Language language) {
        var now = clock.systemNow();
        store.expire(accountId, Purpose.LOGIN, name.kind(), now);
        var proof = fresh(accountId, Purpose.LOGIN, name);
        switch (name.kind()) {
            case EMAIL -> {
                var secret = secret();
                store.insert(proof, Vault.digest(secret), now, now.plus(LINK_LIFE));
                messages.send(
                        name,
                        AccountMessage.EMAIL_CONFIRMATION,
                        language,
                        List.of(site.of(CONFIRM_ADDRESS + secret), Long.toString(LINK_LIFE.toHours())),
                        "proof/" + proof.id(),
                        now.plus(LINK_LIFE));
            }
            case PHONE -> {
                var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
                store.insert(proof, codeHash(proof.id(), code), now, now.plus(CODE_LIFE));
                messages.send(
                        name,
                        AccountMessage.PHONE_CONFIRMATION,
                        language,
                        List.of(code, Long.toString(CODE_LIFE.toMinutes())),
                        "proof/" + proof.id(),
                        now.plus(CODE_LIFE));
            }
        }
    }

    /** A code is short, so that its hash is keyed and belongs to one proof. */
    private byte[] codeHash(UUID proofId, String code) {
        return vault.hash("PROOF_CODE", proofId + "/" + code);
    }

    /** Whether it is the code of the proof. */
    boolean isCode(ProofStore.Live proof, String code) {
        return vault.hashes("PROOF_CODE", proof.id() + "/" + code).stream()
                .anyMatch(hash -> MessageDigest.isEqual(proof.secretHash(), hash));
    }

    private ProofStore.Fresh fresh(UUID accountId, Purpose purpose, Name name) {
        return new ProofStore.Fresh(
                ids.next(),
                accountId,
                purpose,
                name.kind(),
                logins.key(name.kind(), name.text()),
                vault.seal(name.text()));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

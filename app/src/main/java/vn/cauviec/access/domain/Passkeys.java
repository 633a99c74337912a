package vn.cauviec.access.domain;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.operations.Vault;

/**
 * The rules of passkeys (WebAuthn): whether what a browser brought was made for this site, for this challenge, by somebody who proved
 * themselves to the device. A challenge is sealed by us and good for five minutes; who uses it sees to it that it is used once.
 */
@Component
class Passkeys {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final List<PublicKeyCredentialParameters> KINDS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final Vault vault;
    private final SiteAddress site;
    private final BusinessClock clock;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);

    Passkeys(Vault vault, SiteAddress site, BusinessClock clock) {
        this.vault = vault;
        this.site = site;
        this.clock = clock;
    }

    /** What a new passkey consists of. */
    record Made(byte[] credentialId, byte[] attested, long signCount) {}

    /**
     * A challenge for one ceremony.
     *
     * @param purpose "add" or "sign-in"
     * @param accountId who adds; empty text when nobody is known
     */
    String challenge(String purpose, String accountId) {
        var content =
                "passkey/" + purpose + "/" + accountId + "/" + clock.systemNow().toEpochMilli();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(content));
    }

    /** Whether the challenge is one of ours, for this purpose and account, and not too old. */
    boolean isLive(String challenge, String purpose, String accountId) {
        try {
            var parts = vault.open(Base64.getUrlDecoder().decode(challenge)).split("/", -1);
            return parts.length == 4
                    && parts[0].equals("passkey")
                    && parts[1].equals(purpose)
                    && parts[2].equals(accountId)
                    && clock.systemNow()
                            .isBefore(Instant.ofEpochMilli(Long.parseLong(parts[3]))
                                    .plus(LIFE));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            return false;
        }
    }

    /** What a browser made; empty when it does not keep the rules. */
    Optional<Made> verifyMade(String json, String challenge) {
        return ifReadable(() -> Optional.of(manager.verifyRegistrationResponseJSON(
                        json, new RegistrationParameters(server(challenge), KINDS, true, true)))
                .flatMap(read -> Optional.ofNullable(read.getAttestationObject()))
                .map(AttestationObject::getAuthenticatorData)
                .flatMap(this::made));
    }

    private Optional<Made> made(AuthenticatorData<?> authenticator) {
        return Optional.ofNullable(authenticator.getAttestedCredentialData())
                .map(credential -> new Made(
                        credential.getCredentialId(), attested.convert(credential), authenticator.getSignCount()));
    }

    /** Which passkey a browser brought; empty when it cannot be read. */
    Optional<byte[]> findCredentialId(String json) {
        return ifReadable(() -> Optional.of(manager.parseAuthenticationResponseJSON(json))
                .flatMap(read -> Optional.ofNullable(read.getCredentialId())));
    }

    /** The new count of signatures of a passkey that was used by the rules; empty when it was not. */
    Optional<Long> verifyUsed(String json, String challenge, PasskeyStore.Held held) {
        return ifReadable(() -> Optional.of(manager.verifyAuthenticationResponseJSON(
                        json, new AuthenticationParameters(server(challenge), record(held), null, true, true)))
                .flatMap(read -> Optional.ofNullable(read.getAuthenticatorData()))
                .map(AuthenticatorData::getSignCount));
    }

    private CredentialRecord record(PasskeyStore.Held held) {
        return new CredentialRecordImpl(
                null, null, null, null, held.signCount(), attested.convert(held.attested()), null, null, null, null);
    }

    /**
     * What the library makes of something that a browser brought, which may be anything: it throws what its parts throw, null pointers
     * included, and whatever it throws means that this is no passkey.
     */
    private static <T> Optional<T> ifReadable(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private ServerProperty server(String challenge) {
        var address = site.of("");
        return ServerProperty.builder()
                .origin(new Origin(address))
                .rpId(URI.create(address).getHost())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }
}

package vn.cauviec.access.domain;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cauviec.access.ProvenIdentity;
import vn.cauviec.access.domain.ProviderTrouble.Kind;

/**
 * One identity provider, spoken to by OpenID Connect: authorization code with PKCE. It is asked who somebody is and for nothing else.
 * What it says of itself is kept for an hour; its keys are asked for again when it signs with one that is not known, at most twice in
 * half a minute.
 */
final class Provider {
    private static final int CLOCK_TOLERANCE_SECONDS = 60;
    private static final int LONGEST_SUBJECT = 255;
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Pattern WORDS = Pattern.compile("[A-Za-z() ]{1,60}");
    private static final String METADATA = "/.well-known/openid-configuration";

    /** Signed by the provider alone: no shared secret, and never unsigned. */
    private static final Set<JWSAlgorithm> ASYMMETRIC = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Settings settings;
    private final ProviderWire wire;
    private volatile @Nullable Known known;

    Provider(Settings settings, ProviderWire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    /**
     * What this installation is set up with.
     *
     * @param clientSecret empty where the provider gave none
     */
    record Settings(String name, String issuer, String clientId, String clientSecret, String label) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Settings[" + name + "]";
        }
    }

    /** What the provider has said of itself, and the check of what it signs. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, long untilNanos) {}

    Settings settings() {
        return settings;
    }

    /** Where to send somebody who is to say who they are. */
    URI question(Errands.Errand errand, String comesBackTo) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid"),
                        new ClientID(settings.clientId()),
                        URI.create(comesBackTo))
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(errand.state()))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who came back with the code. */
    ProvenIdentity answer(Errands.Errand errand, String code, String comesBackTo) {
        var known = known();
        try {
            var token = tokenRequest(known.metadata(), errand, code, comesBackTo)
                    .toHTTPRequest()
                    .send(wire);
            if (token.getStatusCode() >= SERVER_ERROR) {
                throw new ProviderTrouble(Kind.UNREACHABLE, "token endpoint: status " + token.getStatusCode());
            }
            if (token.getStatusCode() != OK) {
                throw new ProviderTrouble(Kind.NOT_ACCEPTED, "token endpoint: " + refusal(token));
            }
            var idToken = OIDCTokenResponse.parse(token).getOIDCTokens().getIDToken();
            if (idToken == null) {
                throw new ProviderTrouble(Kind.NOT_ACCEPTED, "token endpoint: no ID token");
            }
            var claims = known.validator().validate(idToken, new Nonce(errand.nonce()));
            var subject = claims.getSubject().getValue();
            if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
                throw new ProviderTrouble(Kind.NOT_ACCEPTED, "subject of another shape");
            }
            return new ProvenIdentity(settings.label(), settings.issuer(), subject);
        } catch (IOException e) {
            throw new ProviderTrouble(Kind.UNREACHABLE, "token endpoint: " + e.getMessage());
        } catch (ParseException | BadJOSEException e) {
            throw new ProviderTrouble(Kind.NOT_ACCEPTED, "answer: " + reason(e));
        } catch (JWKSetUnavailableException _) {
            throw new ProviderTrouble(Kind.UNREACHABLE, "keys");
        } catch (JOSEException e) {
            throw new ProviderTrouble(Kind.NOT_ACCEPTED, "answer: " + reason(e));
        }
    }

    /** The library's own words, and none of those that it quotes after them. */
    private static String reason(Exception e) {
        var words = WORDS.matcher(String.valueOf(e.getMessage()));
        return words.lookingAt() ? words.group() : e.getClass().getSimpleName();
    }

    /** For the operator: a wrong secret is told apart from a code that has been used. */
    private static String refusal(HTTPResponse token) throws ParseException {
        var error = TokenErrorResponse.parse(token).getErrorObject().getCode();
        return error != null && error.matches("[a-z_]{1,40}") ? error : "status " + token.getStatusCode();
    }

    private TokenRequest tokenRequest(
            OIDCProviderMetadata metadata, Errands.Errand errand, String code, String comesBackTo) {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), URI.create(comesBackTo), new CodeVerifier(errand.verifier()));
        var client = new ClientID(settings.clientId());
        if (settings.clientSecret().isEmpty()) {
            return new TokenRequest(metadata.getTokenEndpointURI(), client, grant, null);
        }
        var secret = new Secret(settings.clientSecret());
        var ways = metadata.getTokenEndpointAuthMethods();
        boolean inTheBody = ways != null
                && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest(
                metadata.getTokenEndpointURI(),
                inTheBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret),
                grant,
                null);
    }

    private Known known() {
        var held = known;
        if (held == null || held.untilNanos() - System.nanoTime() < 0) {
            held = ask();
            known = held;
        }
        return held;
    }

    private Known ask() {
        try {
            var said = wire.retrieveResource(URI.create(settings.issuer().replaceAll("/$", "") + METADATA)
                    .toURL());
            var metadata = OIDCProviderMetadata.parse(said.getContent());
            if (!metadata.getIssuer().getValue().equals(settings.issuer())) {
                throw new ProviderTrouble(Kind.NOT_ACCEPTED, "metadata of another issuer");
            }
            requireTrusted(metadata.getAuthorizationEndpointURI());
            requireTrusted(metadata.getTokenEndpointURI());
            requireTrusted(metadata.getJWKSetURI());
            return new Known(metadata, validator(metadata), System.nanoTime() + KNOWN_FOR.toNanos());
        } catch (IOException e) {
            throw new ProviderTrouble(Kind.UNREACHABLE, "metadata: " + e.getMessage());
        } catch (ParseException | IllegalArgumentException e) {
            throw new ProviderTrouble(Kind.NOT_ACCEPTED, "metadata: " + reason(e));
        }
    }

    /** Encrypted, but for a provider on this very machine. */
    private void requireTrusted(@Nullable URI endpoint) {
        boolean trusted = endpoint != null
                && endpoint.getHost() != null
                && ("https".equals(endpoint.getScheme())
                        || settings.issuer().startsWith("http:")
                                && endpoint.getHost()
                                        .equals(URI.create(settings.issuer()).getHost()));
        if (!trusted) {
            throw new ProviderTrouble(Kind.NOT_ACCEPTED, "metadata: an endpoint without encryption");
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), wire)
                .build();
        var validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(ASYMMETRIC, keys),
                null);
        validator.setMaxClockSkew(CLOCK_TOLERANCE_SECONDS);
        return validator;
    }
}

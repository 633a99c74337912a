package vn.cauviec.access.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.SiteAddress;

/** The identity providers that this installation is set up for ({@code oidc.<name>.…}), by name. */
@Component
public class Providers {
    private static final String ADDRESS = "/dang-nhap/ben-ngoai/";

    private final List<Provider> providers;
    private final SiteAddress site;

    Providers(Environment environment, ProviderWire wire, SiteAddress site) {
        this.site = site;
        providers = new TreeMap<>(Binder.get(environment)
                        .bind("cauviec.oidc", Bindable.mapOf(String.class, Properties.class))
                        .orElse(Map.of()))
                .entrySet().stream()
                        .map(named -> new Provider(named.getValue().complete(named.getKey()), wire))
                        .sorted(Comparator.comparing(
                                provider -> provider.settings().label()))
                        .toList();
    }

    /**
     * What people see of a provider.
     *
     * @param name in addresses
     * @param label on buttons
     */
    public record Named(String name, String label) {
        /** Where signing in with it begins. */
        public String address() {
            return ADDRESS + name;
        }
    }

    public List<Named> list() {
        return providers.stream()
                .map(provider -> new Named(
                        provider.settings().name(), provider.settings().label()))
                .toList();
    }

    Optional<Provider> find(String name) {
        return providers.stream()
                .filter(provider -> provider.settings().name().equals(name))
                .findFirst();
    }

    /** The label of the provider that calls itself so; empty when this installation does not know it any more. */
    Optional<String> findLabel(String issuer) {
        return providers.stream()
                .map(Provider::settings)
                .filter(settings -> settings.issuer().equals(issuer))
                .map(Provider.Settings::label)
                .findFirst();
    }

    /** Where the provider sends people back to: an address for each, so that none can answer for another. */
    String comesBackTo(String name) {
        return site.of(ADDRESS + name + "/ve");
    }

    /**
     * As the settings stand in the environment; those that were not said are null.
     *
     * @param clientSecretFile holds the secret instead
     */
    record Properties(
            String issuer,
            String clientId,
            @Nullable String clientSecret,
            @Nullable String clientSecretFile,
            @Nullable String label) {
        Provider.Settings complete(String name) {
            return new Provider.Settings(name, issuer, clientId, secret(), label == null ? name : label);
        }

        private String secret() {
            if (clientSecretFile == null) {
                return clientSecret == null ? "" : clientSecret;
            }
            try {
                return Files.readString(Path.of(clientSecretFile)).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

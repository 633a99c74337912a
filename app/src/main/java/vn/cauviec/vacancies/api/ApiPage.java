package vn.cauviec.vacancies.api;

import java.util.List;
import java.util.Locale;
import vn.cauviec.site.Page;

/**
 * What programs may ask for, told to people.
 *
 * @param forProviders what is asked with a key
 */
public record ApiPage(List<Route> routes, List<Keyed> forProviders) implements Page {
    static final String ADDRESS = "/du-lieu-mo/api";

    public ApiPage {
        routes = List.copyOf(routes);
        forProviders = List.copyOf(forProviders);
    }

    /**
     * One request of a provider's program.
     *
     * @param asked method and address
     * @param key message key of what it does
     */
    public record Keyed(String asked, String key) {}

    /**
     * One address.
     *
     * @param key message key of what it answers
     * @param example an address that can be opened
     */
    public record Route(String path, String key, String example, List<Parameter> parameters) {
        public Route {
            parameters = List.copyOf(parameters);
        }

        /** How one asks. */
        public String asked() {
            return "GET " + path;
        }
    }

    /** @param key message key of what it means */
    public record Parameter(String name, String key, String example) {}

    static ApiPage all() {
        return new ApiPage(
                ApiRoute.ALL.stream().map(ApiPage::route).toList(),
                ProviderRoute.ALL.stream().map(ApiPage::keyed).toList());
    }

    private static Keyed keyed(ProviderRoute route) {
        return new Keyed(
                route.method().toUpperCase(Locale.ROOT) + " " + route.route().path(),
                "vacancies.api.route." + route.route().key());
    }

    private static Route route(ApiRoute route) {
        return new Route(
                route.path(),
                "vacancies.api.route." + route.key(),
                example(route),
                route.inOrder().stream()
                        .map(parameter -> new Parameter(parameter.label(), parameter.key(), parameter.example()))
                        .toList());
    }

    private static String example(ApiRoute route) {
        return switch (route.key()) {
            case "search" -> route.path() + "?q=tho+han&limit=3";
            case "complete" -> route.path() + "?q=tho+h";
            case "feed" -> route.path();
            default -> "";
        };
    }
}

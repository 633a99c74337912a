package vn.cauviec.vacancies.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cauviec.vacancies.api.ProviderRecords.DeliveryAnswer;
import vn.cauviec.vacancies.api.ProviderRecords.DeliveryPage;
import vn.cauviec.vacancies.api.ProviderRecords.HeldPage;

/**
 * What a provider's program may ask for with its key.
 *
 * @param method in small letters
 * @param takesAds a list of ads is sent
 */
record ProviderRoute(String method, ApiRoute route, boolean takesAds) {
    static final List<ProviderRoute> ALL = List.of(
            new ProviderRoute(
                    "put",
                    route(
                            ProviderApi.ADS,
                            "deliver",
                            EnumSet.noneOf(ApiParameter.class),
                            DeliveryAnswer.class,
                            400,
                            401,
                            409,
                            413,
                            415,
                            429,
                            503),
                    true),
            new ProviderRoute(
                    "get", route(ProviderApi.ADS, "held", ProviderApi.PAGES, HeldPage.class, 400, 401, 429), false),
            new ProviderRoute(
                    "delete",
                    route(
                            ProviderApi.ADS + "/{reference}",
                            "stop",
                            EnumSet.of(ApiParameter.REFERENCE),
                            DeliveryAnswer.class,
                            401,
                            404,
                            409,
                            429),
                    false),
            new ProviderRoute(
                    "get",
                    route(ProviderApi.DELIVERIES, "deliveries", ProviderApi.PAGES, DeliveryPage.class, 400, 401, 429),
                    false),
            new ProviderRoute(
                    "get",
                    route(
                            ProviderApi.DELIVERIES + "/{delivery}",
                            "receipts",
                            EnumSet.of(ApiParameter.DELIVERY),
                            DeliveryAnswer.class,
                            401,
                            404,
                            429),
                    false));

    private static ApiRoute route(
            String path, String key, Set<ApiParameter> parameters, Class<?> answer, Integer... problems) {
        return new ApiRoute(path, key, parameters, answer, List.of(), false, List.of(problems));
    }

    /** The answer carries a mark, by which it is not sent twice. */
    boolean isRead() {
        return method.equals("get");
    }
}

package vn.cauviec.vacancies.api;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What programs may ask for.
 *
 * @param path with its parts in braces
 * @param key of the sentences about it: {@code vacancies.api.route.<key>}
 * @param parameters of its address, the parts of the path among them
 * @param answer what is answered, or each line of it
 * @param more what a line may be as well; empty for nothing else
 * @param array many of them, as an array or one a line
 * @param problems statuses of problem documents that it may answer
 */
record ApiRoute(
        String path,
        String key,
        Set<ApiParameter> parameters,
        Class<?> answer,
        List<Class<?>> more,
        boolean array,
        List<Integer> problems) {
    static final List<ApiRoute> ALL = List.of(
            one("/api/v1/search", "search", ApiSearchReader.PARAMETERS, SearchAnswer.class, 400, 429, 503),
            one("/api/v1/complete", "complete", CompleteApi.PARAMETERS, CompleteApi.Completions.class, 400, 429, 503),
            one("/api/v1/ad/{id}", "ad", EnumSet.of(ApiParameter.ID), ApiAd.class, 404, 410, 429),
            many("/api/v1/snapshot", "snapshot", EnumSet.noneOf(ApiParameter.class), List.of(), 400, 429, 503),
            many("/api/v1/stream", "stream", BulkApi.STREAM, List.of(ApiAd.Tombstone.class), 400, 429, 503),
            one("/api/v1/feed", "feed", EnumSet.of(ApiParameter.LAST), FeedApi.FeedPage.class, 400, 429, 503),
            one("/api/v1/feed/{page}", "page", EnumSet.of(ApiParameter.PAGE), FeedApi.FeedPage.class, 404, 429, 503));

    ApiRoute {
        parameters = Set.copyOf(parameters);
        more = List.copyOf(more);
        problems = List.copyOf(problems);
    }

    /** Its parameters in their usual order. */
    List<ApiParameter> inOrder() {
        return parameters.stream().sorted().toList();
    }

    /** It stands in the path. */
    boolean isInPath(ApiParameter parameter) {
        return path.contains("{" + parameter.label() + "}");
    }

    /** Without it the question has no meaning. */
    boolean isRequired(ApiParameter parameter) {
        return isInPath(parameter) || parameter == ApiParameter.DATE;
    }

    private static ApiRoute one(
            String path, String key, Collection<ApiParameter> parameters, Class<?> answer, Integer... problems) {
        return new ApiRoute(path, key, Set.copyOf(parameters), answer, List.of(), false, List.of(problems));
    }

    private static ApiRoute many(
            String path, String key, Collection<ApiParameter> parameters, List<Class<?>> more, Integer... problems) {
        return new ApiRoute(path, key, Set.copyOf(parameters), ApiAd.class, more, true, List.of(problems));
    }
}

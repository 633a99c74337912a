package vn.cauviec.vacancies.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/** The description of the interface for programs (OpenAPI 3.1), made from the parameters that are read and the records that are answered. */
@Component
class OpenApi {
    private static final String PROBLEM = "application/problem+json";
    private static final String KEY = "key";

    private final Texts texts;
    private final SiteAddress site;

    OpenApi(Texts texts, SiteAddress site) {
        this.texts = texts;
        this.site = site;
    }

    /** A problem document (RFC 9457). */
    record Problem(
            String type,
            int status,
            String code,
            String detail,
            @Nullable String reference) {}

    Map<String, Object> document(Language language) {
        var schemas = new RecordSchemas();
        var paths = new LinkedHashMap<String, Object>();
        for (var route : ApiRoute.ALL) {
            paths.put(route.path(), Map.of("get", operation(route, schemas, language)));
        }
        for (var route : ProviderRoute.ALL) {
            addMethod(paths, route, schemas, language);
        }
        schemas.reference(Problem.class);
        schemas.reference(AdApi.Gone.class);
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", info(language));
        document.put("servers", List.of(Map.of("url", site.of(""))));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.known(),
                        "securitySchemes",
                        Map.of(KEY, Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    private void addMethod(Map<String, Object> paths, ProviderRoute route, RecordSchemas schemas, Language language) {
        var operation = operation(route.route(), schemas, language);
        operation.put("security", List.of(Map.of(KEY, List.of())));
        if (!route.isRead() && operation.get("responses") instanceof Map<?, ?> responses) {
            responses.remove("304");
        }
        if (route.takesAds()) {
            var ads = Map.of(
                    "type",
                    "array",
                    "items",
                    schemas.reference(ProviderRecords.SentAd.class),
                    "minItems",
                    1,
                    "maxItems",
                    DeliveryBody.MOST_ADS);
            operation.put(
                    "requestBody",
                    Map.of("required", true, "content", Map.of("application/json", Map.of("schema", ads))));
        }
        var methods = new LinkedHashMap<String, Object>();
        if (paths.get(route.route().path()) instanceof Map<?, ?> known) {
            known.forEach((method, described) -> methods.put(method.toString(), described));
        }
        methods.put(route.method(), operation);
        paths.put(route.route().path(), methods);
    }

    private Map<String, Object> info(Language language) {
        return Map.of(
                "title",
                texts.get(language, "vacancies.api.title"),
                "version",
                "1.0.0",
                "description",
                texts.get(language, "vacancies.api.about"));
    }

    private Map<String, Object> operation(ApiRoute route, RecordSchemas schemas, Language language) {
        var parameters = new ArrayList<Object>();
        for (var parameter : route.inOrder()) {
            parameters.add(parameter(route, parameter, language));
        }
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", route.key());
        operation.put("summary", texts.get(language, "vacancies.api.route." + route.key()));
        operation.put("parameters", parameters);
        operation.put("responses", responses(route, schemas, language));
        return operation;
    }

    private Map<String, Object> parameter(ApiRoute route, ApiParameter parameter, Language language) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", parameter.label());
        described.put("in", route.isInPath(parameter) ? "path" : "query");
        described.put("required", route.isRequired(parameter));
        described.put("description", texts.get(language, parameter.key()));
        described.put(
                "schema",
                parameter.isRepeatable() ? Map.of("type", "array", "items", value(parameter)) : value(parameter));
        if (!parameter.example().isEmpty()) {
            described.put("example", parameter.isRepeatable() ? List.of(parameter.example()) : parameter.example());
        }
        return described;
    }

    private static Map<String, Object> value(ApiParameter parameter) {
        return switch (parameter.kind()) {
            case BOOLEAN -> Map.of("type", "boolean");
            case INTEGER ->
                parameter.most() == Integer.MAX_VALUE
                        ? Map.of("type", "integer", "minimum", parameter.least())
                        : Map.of("type", "integer", "minimum", parameter.least(), "maximum", parameter.most());
            case CHOICE -> Map.of("type", "string", "enum", parameter.choices());
            case TEXT, MOMENT, CONCEPT, POSITION -> Map.of("type", "string");
        };
    }

    private Map<String, Object> responses(ApiRoute route, RecordSchemas schemas, Language language) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", response(texts.get(language, "vacancies.api.answered"), content(route, schemas)));
        answers.put("304", Map.of("description", texts.get(language, "vacancies.api.unchanged")));
        if (route.array()) {
            answers.remove("304");
        }
        for (int status : route.problems()) {
            var type = status == 410 ? AdApi.Gone.class : Problem.class;
            answers.put(
                    Integer.toString(status),
                    response(
                            texts.get(language, "vacancies.api.status." + status),
                            Map.of(PROBLEM, Map.of("schema", schemas.reference(type)))));
        }
        return answers;
    }

    private static Map<String, Object> response(String description, Map<String, Object> content) {
        return Map.of("description", description, "content", content);
    }

    private static Map<String, Object> content(ApiRoute route, RecordSchemas schemas) {
        var answer = schemas.reference(route.answer());
        if (!route.array()) {
            return Map.of("application/json", Map.of("schema", answer));
        }
        var kinds = new ArrayList<Map<String, Object>>(List.of(answer));
        route.more().forEach(type -> kinds.add(schemas.reference(type)));
        Map<String, Object> line = kinds.size() == 1 ? answer : Map.of("oneOf", kinds);
        return Map.of(
                "application/json",
                Map.of("schema", Map.of("type", "array", "items", line)),
                "application/jsonl",
                Map.of("schema", line));
    }
}

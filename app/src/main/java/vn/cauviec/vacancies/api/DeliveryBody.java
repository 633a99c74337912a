package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.domain.ProviderErrors;

/** Reads the body of a delivery: no more of it than a delivery may hold, and nothing that is nested deeper than an ad. */
@Component
class DeliveryBody {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ADS = 1_000;

    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 40;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws Refused DELIVERY_NOT_SENT_AS_JSON, DELIVERY_TOO_LARGE */
    byte[] bytes(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refused(ProviderErrors.DELIVERY_NOT_SENT_AS_JSON);
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new Refused(ProviderErrors.DELIVERY_TOO_LARGE);
        }
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(ProviderErrors.DELIVERY_TOO_LARGE);
        }
        return bytes;
    }

    /**
     * The list of ads: the body, or what stands in it under {@code ads}.
     *
     * @throws Refused DELIVERY_NOT_JSON, DELIVERY_NOT_A_LIST, DELIVERY_TOO_MANY_ADS
     */
    JsonNode ads(byte[] bytes) {
        var body = read(bytes);
        var ads = body.isObject() ? body.path("ads") : body;
        if (!ads.isArray() || ads.isEmpty()) {
            throw new Refused(ProviderErrors.DELIVERY_NOT_A_LIST);
        }
        if (ads.size() > MOST_ADS) {
            throw new Refused(ProviderErrors.DELIVERY_TOO_MANY_ADS, Integer.toString(ads.size()));
        }
        return ads;
    }

    private JsonNode read(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (JacksonException e) {
            // What stands there is not repeated: it may be anything.
            var place = e.getLocation();
            throw new Refused(
                    ProviderErrors.DELIVERY_NOT_JSON,
                    Integer.toString(place == null ? 1 : Math.max(1, place.getLineNr())),
                    Integer.toString(place == null ? 1 : Math.max(1, place.getColumnNr())));
        }
    }
}

package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.api.ProviderRecords.DeliveryAnswer;
import vn.cauviec.vacancies.api.ProviderRecords.DeliveryPage;
import vn.cauviec.vacancies.api.ProviderRecords.HeldPage;
import vn.cauviec.vacancies.domain.DeliveredAd;
import vn.cauviec.vacancies.domain.Deliveries;
import vn.cauviec.vacancies.domain.DeliveryQueries;
import vn.cauviec.vacancies.domain.ProviderErrors;

/** A provider's program hands in ads, ends them, and compares what the house holds with its own list. Named and made after NAV's import of ads. */
@RestController
@Requires(Right.VACANCY_DELIVER)
class ProviderApi {
    static final String ADS = ProviderKeys.ADDRESS + "/ads";
    static final String DELIVERIES = ProviderKeys.ADDRESS + "/deliveries";
    static final Set<ApiParameter> PAGES = EnumSet.of(ApiParameter.CURSOR, ApiParameter.LIMIT);

    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();
    private static final int USUAL_LIMIT = 100;

    private final ProviderGate gate;
    private final DeliveryBody body;
    private final DeliveryReader reader;
    private final Deliveries deliveries;
    private final DeliveryQueries queries;
    private final ProviderAnswers records;
    private final JsonAnswers answers;

    ProviderApi(
            ProviderGate gate,
            DeliveryBody body,
            DeliveryReader reader,
            Deliveries deliveries,
            DeliveryQueries queries,
            ProviderAnswers records,
            JsonAnswers answers) {
        this.gate = gate;
        this.body = body;
        this.reader = reader;
        this.deliveries = deliveries;
        this.queries = queries;
        this.records = records;
        this.answers = answers;
    }

    /** Ads as they are to stand; a receipt for each, in the same order. Sent again, nothing changes. */
    @PutMapping(ADS)
    ResponseEntity<Object> deliver(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var provider = gate.enter(response);
        return gate.alone(provider, response, () -> {
            var bytes = body.bytes(request);
            return gate.amongFew(response, () -> take(reader.read(body.ads(bytes)), request));
        });
    }

    /** @param reference of the ad that has ended; one with a slash is ended by a delivery */
    @DeleteMapping(ADS + "/{reference}")
    ResponseEntity<Object> stop(
            @PathVariable("reference") String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var provider = gate.enter(response);
        return gate.alone(provider, response, () -> {
            if (!queries.holds(CurrentActor.get(), reference)) {
                throw new Refused(ProviderErrors.REFERENCE_NOT_FOUND);
            }
            return take(List.of(DeliveredAd.stopped(reference)), request);
        });
    }

    private ResponseEntity<Object> take(List<DeliveredAd> ads, HttpServletRequest request) {
        var id = deliveries.run(CurrentActor.get(), ads);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(id, request));
    }

    /** Everything that the house holds of the provider, by reference. */
    @GetMapping(ADS)
    ResponseEntity<Object> held(HttpServletRequest request, HttpServletResponse response, WebRequest web) {
        gate.enter(response);
        var input = ApiInput.of(request, PAGES);
        int limit = limit(input);
        var language = RequestLanguage.of(request);
        var ads = queries.listAds(CurrentActor.get(), after(input), limit + 1);
        var page = ads.subList(0, Math.min(limit, ads.size()));
        var next = ads.size() > limit ? cursor(page.getLast().reference()) : null;
        return answers.of(
                new HeldPage(page.stream().map(ad -> records.held(ad, language)).toList(), next), PRIVATE, web);
    }

    /** The deliveries so far, newest first. */
    @GetMapping(DELIVERIES)
    ResponseEntity<Object> list(HttpServletRequest request, HttpServletResponse response, WebRequest web) {
        gate.enter(response);
        var input = ApiInput.of(request, PAGES);
        int limit = limit(input);
        var after = input.first(ApiParameter.CURSOR).map(ProviderApi::delivery).orElse(null);
        var found = queries.list(CurrentActor.get(), after, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? page.getLast().id().toString() : null;
        return answers.of(new DeliveryPage(page.stream().map(records::delivery).toList(), next), PRIVATE, web);
    }

    /** The receipts of a delivery, with the ads as they stand today. */
    @GetMapping(DELIVERIES + "/{delivery}")
    ResponseEntity<Object> receipts(
            @PathVariable("delivery") UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            WebRequest web) {
        gate.enter(response);
        return answers.of(answer(id, request), PRIVATE, web);
    }

    private DeliveryAnswer answer(UUID id, HttpServletRequest request) {
        var actor = CurrentActor.get();
        var language = RequestLanguage.of(request);
        return new DeliveryAnswer(
                records.delivery(queries.get(actor, id)),
                queries.listReceipts(actor, id, null, DeliveryBody.MOST_ADS, 0).stream()
                        .map(receipt -> records.receipt(receipt, language))
                        .toList());
    }

    private static int limit(ApiInput input) {
        return Math.max(1, input.number(ApiParameter.LIMIT, USUAL_LIMIT));
    }

    private static String cursor(String reference) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(reference.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String after(ApiInput input) {
        return input.first(ApiParameter.CURSOR).map(ProviderApi::reference).orElse(null);
    }

    /** @throws UnknownValue for what no page of the list has named */
    private static String reference(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new UnknownValue(ApiParameter.CURSOR.label(), cursor, List.of());
    }

    private static UUID delivery(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw new UnknownValue(ApiParameter.CURSOR.label(), cursor, List.of());
        }
    }
}

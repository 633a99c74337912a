package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.PublicAds;

/** The job search for programs. */
@RestController
class SearchApi {
    private final ApiSearchReader reader;
    private final ApiQuery query;
    private final PublicAds ads;
    private final ApiAds json;
    private final JsonAnswers answers;
    private final BusinessClock clock;

    SearchApi(
            ApiSearchReader reader,
            ApiQuery query,
            PublicAds ads,
            ApiAds json,
            JsonAnswers answers,
            BusinessClock clock) {
        this.reader = reader;
        this.query = query;
        this.ads = ads;
        this.json = json;
        this.answers = answers;
        this.clock = clock;
    }

    /** Parameters: {@link ApiSearchReader#PARAMETERS}. */
    @GetMapping("/api/v1/search")
    @OpenToAll
    ResponseEntity<Object> search(HttpServletRequest request, WebRequest web) {
        long began = System.nanoTime();
        var asked = reader.read(request);
        var found = query.find(asked);
        long searched = System.nanoTime();
        var hits = asked.brief() ? found.rows().stream().map(json::brief).toList() : whole(found.rows());
        var counts = answer(found, hits, 0, 0);
        var body = answer(found, hits, millis(searched - began), millis(System.nanoTime() - began));
        return answers.of(body, counts, CacheControl.noCache().cachePublic(), web);
    }

    private static SearchAnswer answer(ApiQuery.Found found, List<ApiAd> hits, long searched, long read) {
        return new SearchAnswer(
                new SearchAnswer.Total(found.total()),
                found.positions(),
                searched,
                read,
                found.stats(),
                found.concepts(),
                hits,
                found.cursor());
    }

    /** With their texts from the tables; one that was closed since the index was asked is left out. */
    private List<ApiAd> whole(List<FoundVacancy> rows) {
        var today = clock.today();
        var known = new HashMap<UUID, ApiAd>();
        ads.list(rows.stream().map(FoundVacancy::id).toList()).stream()
                .filter(ad -> ad.vacancy().isOpen(today))
                .forEach(ad -> known.put(ad.vacancy().id(), json.ad(ad)));
        return rows.stream()
                .map(FoundVacancy::id)
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    private static long millis(long nanoseconds) {
        return Duration.ofNanos(nanoseconds).toMillis();
    }
}

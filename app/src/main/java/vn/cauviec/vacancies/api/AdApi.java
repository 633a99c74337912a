package vn.cauviec.vacancies.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.PublicAd;
import vn.cauviec.vacancies.domain.PublicAds;

/** One ad. */
@RestController
class AdApi {
    private final PublicAds ads;
    private final ApiAds json;
    private final JsonAnswers answers;
    private final Texts texts;
    private final BusinessClock clock;

    AdApi(PublicAds ads, ApiAds json, JsonAnswers answers, Texts texts, BusinessClock clock) {
        this.ads = ads;
        this.json = json;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    /** The problem document of an ad that is gone. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gone(String type, int status, String code, String detail, String id, boolean removed, String removedDate) {}

    /** @param id the ad's id, or the last part of its page's address */
    @GetMapping("/api/v1/ad/{id}")
    @OpenToAll
    ResponseEntity<Object> ad(@PathVariable("id") String id, HttpServletRequest request, WebRequest web) {
        var ad = ads.find(id).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
        return ad.removedAt(clock.today())
                .map(removed -> gone(ad, removed, request))
                .orElseGet(() -> answers.of(json.ad(ad), CacheControl.noCache().cachePublic(), web));
    }

    private ResponseEntity<Object> gone(PublicAd ad, Instant removedAt, HttpServletRequest request) {
        var moment = ApiAds.moment(removedAt);
        var detail = texts.get(RequestLanguage.of(request), "vacancies.api.gone", moment);
        return ResponseEntity.status(HttpStatus.GONE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noCache())
                .body(new Gone(
                        "about:blank",
                        HttpStatus.GONE.value(),
                        "AD_GONE",
                        detail,
                        ad.vacancy().id().toString(),
                        true,
                        moment));
    }
}

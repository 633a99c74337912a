package vn.cauviec.reference.api;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.reference.OccupationSuggestion;
import vn.cauviec.reference.Occupations;

/** Occupations by what has been typed so far. */
@RestController
class OccupationsApi {
    private final Occupations occupations;

    OccupationsApi(Occupations occupations) {
        this.occupations = occupations;
    }

    /**
     * An occupation of level 4, as people and vacancies carry it.
     *
     * @param value its code in the Vietnamese list
     * @param note the code, and the usual title that was typed
     * @param isco08 its code in ISCO-08; empty where the lists do not agree
     */
    record OccupationItem(String value, String label, String note, String isco08) {}

    record OccupationItems(List<OccupationItem> items) {}

    /** @param q what has been typed: words of a name or a title, or the beginning of a code */
    @GetMapping("/api/v1/occupations")
    @OpenToAll
    ResponseEntity<OccupationItems> occupations(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "8") int limit) {
        var items = occupations.suggestDetailed(q, Limit.of(limit)).stream()
                .map(OccupationsApi::item)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(new OccupationItems(items));
    }

    private static OccupationItem item(OccupationSuggestion suggestion) {
        var occupation = suggestion.occupation();
        var note = suggestion.title().isEmpty() ? occupation.code() : occupation.code() + " · " + suggestion.title();
        var isco08 = occupation.isco08Code();
        return new OccupationItem(occupation.code(), occupation.name(), note, isco08 == null ? "" : isco08);
    }
}

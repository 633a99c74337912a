package vn.cauviec.reference.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.UnitParameters;
import vn.cauviec.reference.UnitSuggestion;
import vn.cauviec.reference.Units;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.Texts;
import vn.cauviec.site.UnknownValue;

/** Units by what has been typed so far. */
@RestController
class UnitsApi {
    private static final List<String> LEVELS =
            Arrays.stream(UnitLevel.values()).map(UnitsApi::name).toList();

    private final Units units;
    private final UnitParameters parameters;
    private final Texts texts;

    UnitsApi(Units units, UnitParameters parameters, Texts texts) {
        this.units = units;
        this.parameters = parameters;
        this.texts = texts;
    }

    /**
     * A unit as it is on the map.
     *
     * @param value its id, which never changes
     * @param label its name with the units above it
     * @param note its old name, when that was typed; empty otherwise
     * @param code its code on the map
     */
    record UnitItem(String value, String label, String note, String code, String level) {}

    /** @param map the day of the map, yyyy-mm-dd */
    record UnitItems(String map, List<UnitItem> items) {}

    /**
     * @param q what has been typed
     * @param map day of the map; the business day when it is missing
     * @param within code of a unit on that map, in which the others have to lie
     * @param level province, district or commune; all when it is missing
     */
    @GetMapping("/api/v1/units")
    @OpenToAll
    ResponseEntity<UnitItems> units(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(defaultValue = "8") int limit,
            HttpServletRequest request) {
        var day = parameters.map(map);
        var area = within == null || within.isBlank()
                ? null
                : parameters.unit("within", within, day).id();
        var items = units.suggest(q, day, Limit.of(limit), area, level(level)).stream()
                .map(suggestion -> item(suggestion, request))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(new UnitItems(day.toString(), items));
    }

    private UnitItem item(UnitSuggestion suggestion, HttpServletRequest request) {
        var unit = suggestion.unit();
        var former = suggestion.formerly();
        var note =
                former == null ? "" : texts.get(RequestLanguage.of(request), "reference.formerly", former.pathInText());
        return new UnitItem(Long.toString(unit.id().value()), unit.pathText(), note, unit.code(), name(unit.level()));
    }

    private static @Nullable UnitLevel level(@Nullable String level) {
        if (level == null || level.isBlank()) {
            return null;
        }
        if (!LEVELS.contains(level)) {
            throw new UnknownValue("level", level, LEVELS);
        }
        return UnitLevel.valueOf(level.toUpperCase(Locale.ROOT));
    }

    private static String name(UnitLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}

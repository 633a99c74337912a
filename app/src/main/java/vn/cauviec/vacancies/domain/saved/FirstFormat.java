package vn.cauviec.vacancies.domain.saved;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.Radius;
import vn.cauviec.vacancies.domain.saved.SavedQuery.Place;
import vn.cauviec.vacancies.domain.saved.SavedQuery.Work;

/**
 * Version 1: the parameters of {@code /viec-lam} as that page had them in November 2026, places by their codes. The words stand here once
 * more on purpose: when the page takes others, those that were stored keep their meaning.
 */
final class FirstFormat implements SavedFormat {
    private static final Set<String> PARAMETERS = Set.of("q", "noi", "map", "luong", "nghe", "bk", "loai", "khong-neu");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Map<String, EmploymentType> TYPES = Map.of(
            "toan-thoi-gian", EmploymentType.FULL_TIME,
            "ban-thoi-gian", EmploymentType.PART_TIME,
            "thoi-vu", EmploymentType.SEASONAL,
            "thuc-tap", EmploymentType.INTERNSHIP);
    private static final Map<String, Unstated> UNSTATED =
            Map.of("noi", Unstated.PLACE, "luong", Unstated.WAGE, "loai", Unstated.TYPE);

    @Override
    public int version() {
        return 1;
    }

    @Override
    public SavedQuery read(JsonNode written, LocalDate savedOn) {
        Fields.require(written, PARAMETERS);
        var place = Fields.text(written, "noi");
        var map = Fields.text(written, "map");
        var radius = Fields.text(written, "bk");
        var wage = Fields.text(written, "luong");
        var work = Fields.text(written, "nghe");
        return new SavedQuery(
                Fields.text(written, "q"),
                place.isEmpty() ? null : new Place(place, map.isEmpty() ? savedOn : LocalDate.parse(map), ""),
                radius.isEmpty() ? null : new Radius(Integer.parseInt(radius), false),
                wage.isEmpty() ? null : dong(wage),
                words(written.get("loai"), TYPES),
                work.isEmpty() ? null : new Work(work, ""),
                words(written.get("khong-neu"), UNSTATED));
    }

    /** "7.5" is 7.500.000. */
    private static long dong(String millions) {
        return new BigDecimal(millions).multiply(MILLION).longValueExact();
    }

    private static <T> Set<T> words(@Nullable JsonNode words, Map<String, T> known) {
        var read = new LinkedHashSet<T>();
        for (var word : Fields.list(words)) {
            var constant = known.get(word);
            if (constant == null) {
                throw new IllegalArgumentException("no word of this version: " + word);
            }
            read.add(constant);
        }
        return read;
    }
}

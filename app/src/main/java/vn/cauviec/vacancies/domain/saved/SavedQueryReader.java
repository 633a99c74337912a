package vn.cauviec.vacancies.domain.saved;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.domain.JobConditions;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSorting;

/**
 * Reads saved searches of every version that was ever written, with the catalogues of today. What cannot be read as a whole is not read at
 * all: the person is asked instead of being shown jobs that they did not look for.
 */
@Component
public class SavedQueryReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Units units;
    private final Occupations occupations;

    SavedQueryReader(Units units, Occupations occupations) {
        this.units = units;
        this.occupations = occupations;
    }

    /**
     * A query as it is stored.
     *
     * @param json in the format of the version
     * @param savedOn business day
     */
    public record Stored(int version, String json, LocalDate savedOn) {
        /** What somebody looks for reaches no log. */
        @Override
        public String toString() {
            return "Stored[version " + version + "]";
        }
    }

    /** What came of reading. */
    public sealed interface Reading {
        /**
         * It means today what it meant when it was saved.
         *
         * @param unit the place, as it was on the map of that day; null for everywhere
         * @param occupation null for any
         */
        record Readable(
                SavedQuery query,
                @Nullable Unit unit,
                @Nullable Occupation occupation) implements Reading {
            /** Page of the jobs that it finds, newest first. The place lies where it lay, whatever holds its land today. */
            public JobQuery newest(LocalDate today, int page) {
                var circle = circle();
                return new JobQuery(
                        query.text(),
                        unit == null || circle.isPresent() ? null : unit.id(),
                        query.place() == null ? today : query.place().map(),
                        query.wageFrom(),
                        query.types(),
                        query.work() == null ? "" : query.work().code(),
                        JobSorting.NEWEST,
                        page,
                        JobQuery.MOST_ON_PAGE,
                        query.unstated(),
                        circle.orElse(JobConditions.NONE).asking(query.asked()),
                        null);
            }

            private Optional<JobConditions> circle() {
                var radius = query.radius();
                return radius == null || unit == null ? Optional.empty() : radius.around(unit);
            }
        }

        /**
         * It does not.
         *
         * @param what name or code of what nobody knows any more; empty where the whole cannot be read
         */
        record Unreadable(Cause cause, String what) implements Reading {}
    }

    /** Why a saved search cannot be read. */
    public enum Cause {
        /** Its format is unknown, or it is not written in it. */
        FORMAT,
        /** No unit had the code on that day. */
        PLACE,
        /** No occupation has the code. */
        OCCUPATION
    }

    public Reading read(Stored stored) {
        return parse(stored).map(this::resolve).orElseGet(() -> new Reading.Unreadable(Cause.FORMAT, ""));
    }

    private static Optional<SavedQuery> parse(Stored stored) {
        try {
            return SavedFormat.of(stored.version())
                    .map(format -> format.read(JSON.readTree(stored.json()), stored.savedOn()));
        } catch (JacksonException | IllegalArgumentException | ArithmeticException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private Reading resolve(SavedQuery query) {
        Unit unit = null;
        var place = query.place();
        if (place != null) {
            unit = units.findByCode(place.code(), place.map()).orElse(null);
            if (unit == null) {
                return new Reading.Unreadable(Cause.PLACE, place.name().isEmpty() ? place.code() : place.name());
            }
        }
        Occupation occupation = null;
        var work = query.work();
        if (work != null) {
            occupation = occupations.find(work.code()).orElse(null);
            if (occupation == null) {
                return new Reading.Unreadable(Cause.OCCUPATION, work.name().isEmpty() ? work.code() : work.name());
            }
        }
        return new Reading.Readable(query, unit, occupation);
    }
}

package vn.cauviec.vacancies.domain;

import java.io.IOException;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/** By what the ads of a page are put in order: two numbers, the greater the better. The id decides what they leave open. */
final class AdSorting {
    private final JobSorting sorting;
    private final AreaBySlot area;
    /** Milliseconds by which an ad that states no pay counts as older; where nothing was typed the list is one of news. */
    private final long silence;

    AdSorting(JobQuery query, AreaBySlot area) {
        sorting = query.sorting();
        this.area = area;
        silence = query.text().isEmpty() ? 0 : Tally.WITHOUT_PAY.toMillis();
    }

    /** @param place slot of the workplace */
    long first(AdColumns columns, int ad, int place, @Nullable Scorable scorer) throws IOException {
        return switch (sorting) {
            case RELEVANCE -> (scorer == null ? 0 : (long) scorer.score()) + area.bonus(place);
            case NEWEST -> columns.published(ad);
            case WAGE -> columns.wageFrom(ad);
            case DEADLINE -> -columns.deadline(ad);
            case LAST_DEADLINE -> columns.deadline(ad);
            case OLDEST -> -columns.published(ad);
            case NEAREST -> -area.metres(place);
        };
    }

    /**
     * Of ads that fit equally the newest, one that states no pay as if it were a week older; of those with the same sure pay the
     * one that may pay most.
     */
    long second(AdColumns columns, int ad) {
        return switch (sorting) {
            case RELEVANCE -> columns.published(ad) - (columns.statesPay(ad) ? 0 : silence);
            case WAGE -> columns.wageTo(ad);
            case NEAREST -> columns.published(ad);
            case NEWEST, DEADLINE, OLDEST, LAST_DEADLINE -> 0;
        };
    }
}

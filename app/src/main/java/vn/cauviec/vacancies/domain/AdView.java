package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.search.Query;
import vn.cauviec.vacancies.domain.words.Vocabulary;

/**
 * The ads as they stand at one moment, seen on one business day; what was worked out for a view holds for every view that equals it. All
 * that understands a question lies above, all that finds ads below.
 */
interface AdView {
    LocalDate day();

    /** Stands for the view, without holding it: equal for equal views. */
    default Object moment() {
        return this;
    }

    /** How many ads are open. */
    int count();

    /** The words that stand in titles, names and places of ads. */
    Vocabulary vocabulary();

    /** Where there is work. */
    Workplaces workplaces() throws IOException;

    /** Goes once over the open ads that fit. */
    Tallied tally(AdQuestion question) throws IOException;

    /** {@link Tallied#total} alone. */
    default int total(AdQuestion question) throws IOException {
        return tally(question).total();
    }

    /** {@link Tallied#page} alone. */
    default List<? extends AdHit> page(AdQuestion question) throws IOException {
        return tally(question).page();
    }

    /** How many open ads fit; at most as many as are enough. */
    int countFew(Query question, int enough) throws IOException;

    /** The open ads by employer and by occupation. */
    OpenGroups groups() throws IOException;

    /** Each open ad once, in any order. */
    void eachOpen(Consumer<FoundVacancy> reader) throws IOException;

    /** The ads of the employer, open or not. */
    List<UUID> listAdsOf(UUID employer) throws IOException;

    /** What gives the found ad its points for the text, sums and maxima told by what is in them; the greatest first. */
    ExplainSearch.OfText explain(Query text, AdHit hit) throws IOException;
}

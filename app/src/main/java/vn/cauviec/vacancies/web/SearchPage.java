package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Language;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress.Parameter;
import vn.cauviec.site.Paging;
import vn.cauviec.vacancies.domain.JobResults.Correction;
import vn.cauviec.vacancies.domain.JobResults.Nearness;

/**
 * The list of open jobs.
 *
 * @param text as typed
 * @param place as it stands in the field: the name of the unit, or what was typed where none was found
 * @param placeName name of the unit as a sentence has it; empty for everywhere
 * @param errors what is wrong with the place
 * @param kept filters that stay when the form is sent again
 * @param understood how the text was understood; each address is the list without that part
 * @param meanings other ways to understand a part of the text
 * @param corrections words that were taken for others
 * @param asTyped the list for the very words that were typed; empty when nothing was taken for another
 * @param conditions what narrows the list; each address is the list without it
 * @param otherPlaces further units of the typed name, or units that may have been meant
 * @param filters what the list can be narrowed by
 * @param sortings orders of the list
 * @param orderKey message key of the sentence that says in which order the jobs stand
 * @param total jobs of the whole list
 * @param positions how many people they want
 * @param nearness how the jobs fit what was typed
 * @param cut more was typed than was looked at
 * @param inWords the way to jobs that say in words alone what others state, or back; at most one
 * @param wageUnknown jobs that the filter by pay takes out because they state none, with the way to them
 * @param ways for an empty list: which condition to drop, with the jobs that gives
 * @param all how many jobs are open
 * @param elsewhere ads of this page that stand in the card of their job on an earlier one
 * @param similar jobs that come close, below those that were found
 */
public record SearchPage(
        String text,
        String place,
        String placeName,
        FormErrors errors,
        List<Parameter> kept,
        List<Part> understood,
        List<Part> meanings,
        List<Correction> corrections,
        String asTyped,
        List<Way> conditions,
        List<Way> otherPlaces,
        List<Filter> filters,
        List<Way> sortings,
        String orderKey,
        int total,
        int positions,
        Nearness nearness,
        boolean cut,
        List<Way> inWords,
        int wageUnknown,
        List<Way> ways,
        int all,
        List<JobCard> jobs,
        List<JobCard> similar,
        int elsewhere,
        Paging paging)
        implements Page {

    /**
     * A link that changes the list.
     *
     * @param key message key of its words
     * @param argument what the words fill in; may be empty
     * @param jobs how many jobs it leads to; {@link #NOT_COUNTED} where that is not known
     * @param positions how many people these jobs want; {@link #NOT_COUNTED} where that is not known
     * @param chosen it is in force
     */
    public record Way(String key, String argument, int jobs, int positions, String address, boolean chosen) {
        static final int NOT_COUNTED = -1;

        public boolean isCounted() {
            return jobs != NOT_COUNTED;
        }
    }

    /**
     * A part of the text as it was understood, and a link that changes it.
     *
     * @param key message key
     * @param name what it fills in, in Vietnamese
     * @param english the same in English
     * @param jobs how many jobs the link leads to; {@link Way#NOT_COUNTED} where that is not known
     */
    public record Part(String key, String name, String english, int jobs, String address) {
        public boolean leadsToJobs() {
            return jobs > 0;
        }

        public String words(Language language) {
            return language == Language.VIETNAMESE ? name : english;
        }
    }

    /**
     * Choices of one kind.
     *
     * @param key message key of its name
     * @param folded out of sight until somebody opens it
     */
    public record Filter(String key, List<Way> ways, boolean folded) {
        private static final int AT_ONCE = 8;

        public Filter {
            ways = List.copyOf(ways);
        }

        Filter(String key, List<Way> ways) {
            this(key, ways, false);
        }

        /** The choices in sight. */
        public List<Way> first() {
            return ways.subList(0, Math.min(AT_ONCE, ways.size()));
        }

        /** The choices that open on demand. */
        public List<Way> further() {
            return ways.subList(first().size(), ways.size());
        }
    }

    public SearchPage {
        kept = List.copyOf(kept);
        understood = List.copyOf(understood);
        meanings = List.copyOf(meanings);
        corrections = List.copyOf(corrections);
        conditions = List.copyOf(conditions);
        otherPlaces = List.copyOf(otherPlaces);
        filters = List.copyOf(filters);
        sortings = List.copyOf(sortings);
        inWords = List.copyOf(inWords);
        ways = List.copyOf(ways);
        jobs = List.copyOf(jobs);
        similar = List.copyOf(similar);
    }

    /** Message key of the heading; it names the text and the place. */
    public String headingKey() {
        return headingKey(text, placeName);
    }

    /**
     * @param text as typed; empty for every job
     * @param placeName empty for everywhere
     */
    static String headingKey(String text, String placeName) {
        if (text.isEmpty()) {
            return placeName.isEmpty() ? "vacancies.search.heading" : "vacancies.search.headingPlace";
        }
        return placeName.isEmpty() ? "vacancies.search.headingText" : "vacancies.search.headingBoth";
    }
}

package vn.cauviec.vacancies.domain.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.vacancies.domain.DictionaryInUse;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.learning.WordProposal.Candidate;
import vn.cauviec.vacancies.domain.learning.WordProposal.Reason;
import vn.cauviec.vacancies.domain.words.AdTags;
import vn.cauviec.vacancies.domain.words.Concept;

/** Which concepts a phrase may belong to, each with the reasons: what the ads are about that are found by it, how it is written, what is asked with it. */
@Component
public class WordCandidates {
    static final int MOST = 5;
    private static final int TITLES = 3;

    private final JobSearch search;
    private final DictionaryInUse words;
    private final BusinessClock clock;

    WordCandidates(JobSearch search, DictionaryInUse words, BusinessClock clock) {
        this.search = search;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What a question finds.
     *
     * @param read the question as it is read
     * @param total how many jobs
     * @param titles of the first of them
     */
    public record Finds(String read, int total, List<String> titles) {
        public Finds {
            titles = List.copyOf(titles);
        }
    }

    /** At most {@link #MOST}, those with most reasons first. */
    public List<Candidate> list(WordProposal proposal) {
        var reasons = new LinkedHashMap<Concept, List<Reason>>();
        var jobs = search.search(query(proposal.phrase())).rows();
        inAds(jobs).forEach((concept, ads) -> add(reasons, concept, new Reason.InAds(ads, jobs.size())));
        words.get()
                .listWrittenLike(proposal.phrase(), MOST)
                .forEach((concept, word) -> add(reasons, concept, new Reason.WrittenLike(word)));
        proposal.beside().forEach(one -> add(reasons, one.concept(), new Reason.AskedTogether(one.times())));
        return reasons.entrySet().stream()
                .map(one -> new Candidate(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt((Candidate one) -> one.reasons().size())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** What is found when this is asked. */
    public Finds finds(String question) {
        var results = search.search(query(question));
        return new Finds(
                question,
                results.total(),
                results.rows().stream().map(FoundVacancy::title).limit(TITLES).toList());
    }

    private JobQuery query(String text) {
        return new JobQuery(text, null, clock.today(), null, Set.of(), "", JobSorting.RELEVANCE, 1);
    }

    /** Work of which more than one of the jobs is, most first. */
    private Map<Concept, Integer> inAds(List<FoundVacancy> jobs) {
        var counts = new HashMap<Concept, Integer>();
        for (var job : jobs) {
            var code = job.occupationCode().isEmpty() ? null : job.occupationCode();
            var tags = AdTags.of(words.get(), job.title(), List.of(), code, List.of());
            words.get().list(Concept.Kind.OCCUPATION).stream()
                    .filter(concept -> tags.contains(AdTags.main(concept.key())))
                    .forEach(concept -> counts.merge(concept, 1, Integer::sum));
        }
        var most = new LinkedHashMap<Concept, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Concept, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().key()))
                .limit(MOST)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }

    private static void add(Map<Concept, List<Reason>> reasons, Concept concept, Reason reason) {
        reasons.computeIfAbsent(concept, _ -> new ArrayList<>()).add(reason);
    }
}

package vn.cauviec.vacancies.domain.saved;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Right;
import vn.cauviec.notices.Notices;
import vn.cauviec.notices.Notices.Way;
import vn.cauviec.vacancies.domain.saved.NewsWords.News;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Readable;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Unreadable;

/**
 * Tells one person what is new for the searches that are due, in one transaction: what was told, the notice and the letter in the outbox
 * stand together or not at all, so that a node that dies in the middle neither loses an ad nor tells it twice (ADR 0804).
 */
@Component
class TellNews {
    /**
     * How late an ad may come to light after the moment at which it was published: its transaction may have been open, the index of this
     * node behind, a clock set back.
     */
    static final Duration LATE = Duration.ofDays(2);

    private static final String LIST = "/ca-nhan/tim-kiem";

    private final NewsStore store;
    private final SavedQueryReader reader;
    private final NewJobs jobs;
    private final NewsWords words;
    private final StopLinks links;
    private final Accounts accounts;
    private final Notices notices;

    TellNews(
            NewsStore store,
            SavedQueryReader reader,
            NewJobs jobs,
            NewsWords words,
            StopLinks links,
            Accounts accounts,
            Notices notices) {
        this.store = store;
        this.reader = reader;
        this.jobs = jobs;
        this.words = words;
        this.links = links;
        this.accounts = accounts;
        this.notices = notices;
    }

    /**
     * When it is looked for news.
     *
     * @param now business time
     * @param systemNow system time
     */
    record Moment(LocalDate today, Instant now, Instant systemNow) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void run(UUID account, Moment at) {
        var due = store.holdDue(account, at.today());
        var news = new EnumMap<Way, List<News>>(Way.class);
        boolean maySeek = accounts.findActor(account)
                .filter(actor -> actor.may(Right.WORK_FOR_ONESELF))
                .isPresent();
        for (var search : due) {
            if (maySeek) {
                look(account, search, at)
                        .ifPresent(found -> news.computeIfAbsent(search.way(), _ -> new ArrayList<>())
                                .add(found));
            } else {
                store.putOff(search.id(), next(search, at));
            }
        }
        news.forEach((way, found) -> tell(account, way, found, at));
    }

    private Optional<News> look(UUID account, SavedSearch search, Moment at) {
        return switch (reader.read(search.stored())) {
            case Readable readable -> find(search, readable, at);
            case Unreadable _ -> {
                if (!search.unreadableTold()) {
                    store.unreadable(search.id(), at.systemNow());
                    notices.tell(account, new Notices.Notice("SAVED_SEARCH_UNREADABLE", List.of(search.name()), LIST));
                }
                store.putOff(search.id(), next(search, at));
                yield Optional.empty();
            }
        };
    }

    private Optional<News> find(SavedSearch search, Readable readable, Moment at) {
        var from = Stream.of(search.tellFrom(), search.lookedAt().minus(LATE))
                .max(Instant::compareTo)
                .orElseThrow();
        var found = jobs.listFittingSince(search.id(), readable, at.today(), from);
        var fresh = store.note(search.id(), found);
        store.forget(search.id(), from);
        store.looked(search.id(), at.now(), next(search, at));
        var told = found.stream().filter(job -> fresh.contains(job.id())).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new News(search, readable, told));
    }

    private static LocalDate next(SavedSearch search, Moment at) {
        var next = search.frequency().dueAfter(at.today());
        if (next == null) {
            throw new IllegalStateException("not due: " + search);
        }
        return next;
    }

    private void tell(UUID account, Way way, List<News> news, Moment at) {
        int total = news.stream().mapToInt(one -> one.jobs().size()).sum();
        var names = news.stream()
                .map(one -> one.search().name() + " (" + one.jobs().size() + ")")
                .collect(Collectors.joining(", "));
        var first = news.getFirst().search().id();
        notices.tell(
                account,
                new Notices.Notice("NEW_JOBS", List.of(Integer.toString(total), names), LIST),
                new Notices.Subscribed(
                        way,
                        "new-jobs/" + at.today() + "/" + first,
                        language -> words.write(account, news, language),
                        links.all(account)));
    }
}
